import type { RuleSource } from "./rule.js";
import type { commandRules } from "./commands.js";

/** Origin and samples of the rules in `commands.ts`. */
export const commandSamples = {
  "line-too-long": [
    { origin: "jedisct1/pure-ftpd src/ftp_parser.c:280", code: 421, text: "Line too long", phase: "command" },
    { origin: "dagwieers/vsftpd ftpcmdio.c:233", code: 500, text: "Input line too long.", phase: "command" },
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/control.py:650",
      code: 500,
      text: "Command too long.",
      phase: "command",
    },
    {
      origin: "zedfoxus/filezilla-server (0.9.60) source/ControlSocket.cpp:1935",
      code: 501,
      text: "this is not an HTTP server, closing connection.",
      phase: "command",
    },
  ],
  syntax: [
    {
      origin: "proftpd/proftpd modules/mod_xfer.c:3445",
      code: 504,
      text: "abc: Invalid ALLO argument",
      command: "ALLO",
      phase: "command",
    },
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/control.py:715",
      code: 501,
      text: "Syntax error: command needs an argument.",
      command: "RETR",
      phase: "command",
    },
    {
      origin: "QuorumDMS/ftp-srv src/commands/registration/user.js:8",
      code: 501,
      text: "Must provide username",
      command: "USER",
      phase: "login",
    },
    {
      origin: "iynaix/filezilla-server (1.9.4) src/filezilla/ftp/commander.cpp:452",
      code: 501,
      text: "Missing required argument",
      command: "RETR",
      phase: "command",
    },
  ],
  "restart-option": [
    {
      origin: "proftpd/proftpd modules/mod_xfer.c:1367",
      code: 451,
      text: "REST RETR not allowed",
      command: "OPTS",
      phase: "command",
    },
  ],
  "option-unknown": [
    {
      origin: "proftpd/proftpd modules/mod_core.c:4995",
      code: 504,
      text: "ftp.example.org: Unknown hostname provided",
      command: "HOST",
      phase: "negotiation",
    },
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c:4647",
      code: 504,
      text: "Unknown command",
      command: "OPTS",
      phase: "command",
    },
    {
      origin: "dagwieers/vsftpd postlogin.c:336",
      code: 504,
      text: "Bad STRU command.",
      command: "STRU",
      phase: "command",
    },
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/control.py:2244",
      code: 501,
      text: 'Unsupported command "FOO".',
      command: "OPTS",
      phase: "command",
    },
  ],
  "unsupported-parameter": [
    {
      origin: "QuorumDMS/ftp-srv as @ftp-codes/ftp-srv corrects it",
      code: 501,
      text: "Syntax error: TYPE takes A, I or L 8",
      command: "TYPE",
      phase: "command",
    },
    {
      origin: "proftpd/proftpd contrib/mod_tls.c:13890",
      code: 536,
      text: "PROT S unsupported",
      command: "PROT",
      phase: "negotiation",
    },
    {
      origin: "jedisct1/pure-ftpd src/ftp_parser.c:409",
      code: 534,
      text: "Fallback to [C]",
      command: "PROT",
      phase: "negotiation",
    },
    {
      origin: "dagwieers/vsftpd postlogin.c:958",
      code: 500,
      text: "Unrecognised TYPE command.",
      command: "TYPE",
      phase: "command",
    },
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/control.py:2092",
      code: 504,
      text: 'Unsupported type "E".',
      command: "TYPE",
      phase: "command",
    },
    {
      origin: "guillemj/inetutils ftpd/ftpcmd.y",
      code: 500,
      text: "'TYPE X': command not recognized",
      command: "TYPE",
      phase: "command",
    },
    {
      origin: "proftpd/proftpd modules/mod_xfer.c:3245",
      code: 504,
      text: "TYPE not implemented for 'E' parameter",
      command: "TYPE",
      phase: "command",
    },
    {
      origin: "twisted/twisted src/twisted/protocols/ftp.py:168",
      code: 504,
      text: "Not implemented for parameter 'E'.",
      command: "TYPE",
      phase: "command",
    },
  ],
  "hash-algorithm": [
    {
      origin: "proftpd/proftpd contrib/mod_digest.c:2135",
      code: 550,
      text: "XSHA256: Hash algorithm not available",
      command: "XSHA256",
      phase: "command",
    },
  ],
  globbing: [
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/control.py:753",
      code: 550,
      text: "Globbing not supported.",
      command: "STAT",
      phase: "command",
    },
  ],
  "facts-listing-unknown": [
    {
      origin: "QuorumDMS/ftp-srv src/commands/index.js:48",
      code: 502,
      text: "Command not allowed: MLSD",
      command: "MLSD",
      phase: "transfer-start",
    },
    {
      origin: "fclairamb/ftpserverlib handle_auth.go, handle_files.go",
      code: 500,
      text: "MLST has been disabled",
      command: "MLST",
      phase: "command",
    },
  ],
  "command-not-allowed": [
    {
      origin: "QuorumDMS/ftp-srv src/commands/index.js:48",
      code: 502,
      text: "Command not allowed: FOOB",
      command: "FOOB",
      phase: "command",
    },
  ],
} as const satisfies { readonly [Id in (typeof commandRules)[number]["id"]]: RuleSource };
