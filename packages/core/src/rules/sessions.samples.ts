import type { RuleSource } from "./rule.js";
import type { sessionRules } from "./sessions.js";

/** Origin and samples of the rules in `sessions.ts`. */
export const sessionSamples = {
  "data-channel-timeout-active": [
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/dispatchers.py:269",
      code: 421,
      text: "Active data channel timed out.",
      command: "PORT",
      phase: "negotiation",
    },
  ],
  "data-channel-timeout": [
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/dispatchers.py:181",
      code: 421,
      text: "Passive data channel timed out.",
      command: "RETR",
      phase: "transfer-start",
    },
    {
      origin: "zedfoxus/filezilla-server (0.9.60) source/ControlSocket.cpp:2934",
      code: 421,
      text: "Could not create socket, listening failed.",
      command: "PASV",
      phase: "negotiation",
    },
    {
      origin: "sstur/nodeftpd lib/FtpConnection.js:780",
      code: 421,
      text: "Server was unable to open passive connection listener",
      command: "PASV",
      phase: "negotiation",
    },
  ],
  "idle-timeout": [
    {
      origin: "proftpd/proftpd modules/mod_auth.c:114",
      code: 421,
      text: "Login timeout (300 seconds): closing control connection",
      command: "IDLE",
      phase: "idle",
    },
    {
      origin: "jedisct1/pure-ftpd src/ftp_parser.c:25",
      code: 421,
      text: "Timeout (no operation for 900 seconds)",
      command: "IDLE",
      phase: "idle",
    },
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/control.py:626",
      code: 421,
      text: "Control connection timed out.",
      command: "IDLE",
      phase: "idle",
    },
    {
      origin: "zedfoxus/filezilla-server (0.9.60) source/ControlSocket.cpp:2083",
      code: 421,
      text: "Connection timed out.",
      command: "IDLE",
      phase: "idle",
    },
  ],
  "time-out": [
    {
      origin: "jedisct1/pure-ftpd src/ftp_parser.c:263",
      code: 421,
      text: "Timeout - try typing a little faster next time",
      command: "IDLE",
      phase: "idle",
    },
    { origin: "dagwieers/vsftpd ftpcmdio.c:176", code: 421, text: "Timeout.", command: "IDLE", phase: "idle" },
    {
      origin: "Stichting-MINIX-Research-Foundation/minix (NetBSD tnftpd) libexec/ftpd/ftpd.c:804",
      code: 421,
      text: "Timeout (900 seconds): closing control connection.",
      command: "IDLE",
      phase: "idle",
    },
    { origin: "mirror/busybox networking/ftpd.c:319", code: 421, text: "Timeout", command: "IDLE", phase: "idle" },
  ],
  "server-shutdown": [
    {
      origin: "proftpd/proftpd src/main.c:201",
      code: 421,
      text: "FTP server shutting down - going down at Sun Nov 22 10:00:00 2026",
      command: "IDLE",
      phase: "idle",
    },
    {
      origin: "zedfoxus/filezilla-server (0.9.60) source/ControlSocket.cpp:2081",
      code: 421,
      text: "Server is going offline",
      command: "IDLE",
      phase: "idle",
    },
    {
      origin: "Stichting-MINIX-Research-Foundation/minix (NetBSD tnftpd) libexec/ftpd/ftpd.c:766",
      code: 530,
      text: "System not available.",
      command: "CONNECT",
      phase: "greeting",
    },
  ],
  "shutdown-during-transfer": [
    {
      origin: "IBM doc ftp451-08.htm",
      code: 451,
      text: "data transfer aborted - command terminated due to server shutdown in progress",
      command: "RETR",
      phase: "transfer-end",
    },
  ],
  "not-now": [
    {
      origin: "Stichting-MINIX-Research-Foundation/minix (NetBSD tnftpd) libexec/ftpd/ftpd.c:1476",
      code: 530,
      text: "Login not available right now.",
      command: "PASS",
      phase: "login",
    },
  ],
  "address-family": [
    {
      origin: "mikekmv/aeriebsd-src libexec/ftpd/ftpd.c:579",
      code: 530,
      text: "Connection from IPv4 mapped address is not supported.",
      command: "CONNECT",
      phase: "greeting",
    },
  ],
  "service-unavailable": [
    { origin: "jedisct1/pure-ftpd src/ftpd.c:371", code: 421, text: "Out of memory", phase: "command" },
    {
      origin: "zedfoxus/filezilla-server (0.9.60) source/ControlSocket.cpp:2333",
      code: 421,
      text: "Refusing connection. Could not get peer name.",
      command: "PASS",
      phase: "login",
    },
  ],
  "oops-passing": [
    {
      origin: "dagwieers/vsftpd utility.c:45 + twoprocess.c:61",
      code: 500,
      text: "OOPS: child died",
      command: "PASS",
      phase: "login",
    },
  ],
  "oops-listen": [
    {
      origin: "dagwieers/vsftpd utility.c:45 + privops.c:182",
      code: 500,
      text: "OOPS: vsf_sysutil_bind / listen",
      command: "PASV",
      phase: "negotiation",
    },
  ],
  oops: [
    {
      origin: "dagwieers/vsftpd utility.c:45 + secutil.c:29",
      code: 500,
      text: "OOPS: cannot locate user entry:user",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "openwrt/packages issue #4961 (vsftpd)",
      code: 500,
      text: "OOPS: munmap",
      command: "PASS",
      phase: "login",
    },
    {
      origin: "dagwieers/vsftpd utility.c:45 + ssl.c:91",
      code: 500,
      text: "OOPS: SSL: cannot load RSA certificate",
      command: "CONNECT",
      phase: "greeting",
    },
  ],
} as const satisfies { readonly [Id in (typeof sessionRules)[number]["id"]]: RuleSource };
