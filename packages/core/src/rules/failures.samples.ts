import type { RuleSource } from "./rule.js";
import type { failureRules } from "./failures.js";

/** Origin and samples of the rules in `failures.ts`. */
export const failureSamples = {
  "unsupported-command": [
    {
      origin: "proftpd/proftpd modules/mod_auth.c:2793",
      code: 502,
      text: "ACCT command not implemented",
      command: "ACCT",
      phase: "command",
    },
    {
      origin: "jedisct1/pure-ftpd src/ftp_parser.c:811",
      code: 500,
      text: "Unknown command",
      command: "FOOB",
      phase: "command",
    },
    {
      origin: "dagwieers/vsftpd postlogin.c:444",
      code: 500,
      text: "Unknown command.",
      command: "FOOB",
      phase: "command",
    },
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/control.py:708",
      code: 500,
      text: 'Command "FOOB" not understood.',
      command: "FOOB",
      phase: "command",
    },
  ],
  "server-error": [
    {
      origin: "proftpd/proftpd modules/mod_xfer.c:2124",
      code: 550,
      text: "report.csv: Input/output error",
      command: "STOR",
      phase: "transfer-start",
    },
    {
      origin: "dagwieers/vsftpd postlogin.c:763",
      code: 451,
      text: "Failure reading local file.",
      command: "RETR",
      phase: "transfer-end",
    },
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/data.py:338",
      code: 426,
      text: "Input/output error; transfer aborted.",
      command: "RETR",
      phase: "transfer-end",
    },
    {
      origin: "zedfoxus/filezilla-server (0.9.60) source/ControlSocket.cpp:2030",
      code: 550,
      text: "Reading from file failed.",
      command: "RETR",
      phase: "transfer-end",
    },
  ],
  misconfigured: [
    {
      origin: "QuorumDMS/ftp-srv src/connection.js:82",
      code: 530,
      text: 'No "login" listener setup',
      command: "PASS",
      phase: "login",
    },
  ],
  aborted: [
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c:4423",
      code: 451,
      text: "Transfer aborted",
      command: "STOR",
      phase: "transfer-end",
    },
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/data.py:363",
      code: 426,
      text: "Transfer aborted; 65536 bytes transmitted.",
      command: "RETR",
      phase: "transfer-end",
    },
  ],
  "timed-out-inside": [
    {
      origin: "iynaix/filezilla-server (1.9.4) src/filezilla/ftp/commander.cpp:1229",
      code: 550,
      text: "Operation has timed out",
      command: "STOR",
      phase: "transfer-start",
    },
  ],
} as const satisfies { readonly [Id in (typeof failureRules)[number]["id"]]: RuleSource };
