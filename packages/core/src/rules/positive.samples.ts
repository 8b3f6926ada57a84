import type { RuleSource } from "./rule.js";
import type { positiveRules } from "./positive.js";

/** Origin and samples of the rules in `positive.ts`. */
export const positiveSamples = {
  "greeting-refuses": [
    {
      origin: "iynaix/filezilla-server (1.9.4) src/filezilla/ftp/commander.cpp:224",
      code: 220,
      text: "FileZilla Server 1.9.4 Please visit https://filezilla-project.org/ The server is refusing connections",
      command: "CONNECT",
      phase: "greeting",
    },
  ],
  "aborted-with-226": [
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c:3211",
      code: 226,
      text: "Transfer aborted",
      command: "ABOR",
      phase: "transfer-end",
    },
  ],
  "listing-out-of-memory": [
    {
      origin: "proftpd/proftpd modules/mod_ls.c:2266",
      code: 226,
      text: "Out of memory during globbing of *",
      command: "LIST",
      phase: "transfer-end",
    },
  ],
  "listing-cut": [
    {
      origin: "jedisct1/pure-ftpd src/ls.c:971",
      code: 226,
      text: "Output truncated to 10000 matches",
      command: "LIST",
      phase: "transfer-end",
    },
  ],
  "listing-not-opened": [
    {
      origin: "InfrastructureServices/vsftpd postlogin.c handle_dir_common()",
      code: 226,
      text: "Transfer done (but failed to open directory).",
      command: "LIST",
      phase: "transfer-end",
    },
  ],
  "listing-not-read": [
    {
      origin: "jedisct1/pure-ftpd src/ls.c",
      code: 226,
      text: "Read error during globbing of *",
      command: "LIST",
      phase: "transfer-end",
    },
  ],
  "goodbye-during-transfer": [
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c:4093",
      code: 221,
      text: "Logout.",
      command: "STOR",
      phase: "transfer-end",
    },
  ],
  "status-error": [
    {
      origin: "iynaix/filezilla-server (1.9.4) src/filezilla/ftp/commander.cpp:1178",
      code: 221,
      text: "End *** ERROR (5)",
      command: "STAT",
      phase: "command",
    },
  ],
  "protection-fallback": [
    {
      origin: "jedisct1/pure-ftpd src/ftp_parser.c:398",
      code: 200,
      text: 'Protection level S not understood. Fallback to "private"',
      command: "PROT",
      phase: "negotiation",
    },
  ],
} as const satisfies { readonly [Id in (typeof positiveRules)[number]["id"]]: RuleSource };
