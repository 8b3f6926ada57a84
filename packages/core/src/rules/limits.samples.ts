import type { RuleSource } from "./rule.js";
import type { limitRules } from "./limits.js";

/** Origin and samples of the rules in `limits.ts`. */
export const limitSamples = {
  "open-files": [
    {
      origin: "proftpd/proftpd modules/mod_core.c:4780",
      code: 425,
      text: "EPSV: Too many open files",
      command: "EPSV",
      phase: "negotiation",
    },
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c:2138",
      code: 425,
      text: "Unable to open a passive connection: Too many open files",
      command: "PASV",
      phase: "negotiation",
    },
    {
      origin: "QuorumDMS/ftp-srv src/commands/registration/list.js:48",
      code: 451,
      text: "EMFILE: too many open files, scandir '/srv/ftp'",
      command: "LIST",
      phase: "transfer-start",
    },
    {
      origin: "iynaix/filezilla-server (1.9.4) src/filezilla/ftp/commander.cpp:1229",
      code: 550,
      text: "Too many open files or directories",
      command: "STOR",
      phase: "transfer-start",
    },
  ],
  "data-channel-limit": [
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/control.py:1230",
      code: 425,
      text: "Too many connections. Can't open data channel.",
      command: "PORT",
      phase: "negotiation",
    },
  ],
  "transfer-limit": [
    {
      origin: "proftpd/proftpd modules/mod_xfer.c:365",
      code: 451,
      text: "Sorry, the maximum number of data transfers (2) from your host are currently being used.",
      command: "RETR",
      phase: "transfer-start",
    },
  ],
  "too-many-sessions": [
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c:4972",
      code: 421,
      text: "Too many connections (8) from this IP",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "dagwieers/vsftpd prelogin.c:75",
      code: 421,
      text: "There are too many connected users, please try later.",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "giampaolo/pyftpdlib pyftpdlib/handlers/ftp/control.py:605",
      code: 421,
      text: "Too many connections. Service temporarily unavailable.",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "zedfoxus/filezilla-server (0.9.60) source/ControlSocket.cpp:2306",
      code: 421,
      text: "Too many users are connected, please try again later.",
      command: "PASS",
      phase: "login",
    },
  ],
  "session-limit": [
    {
      origin: "proftpd/proftpd modules/mod_auth.c:2124",
      code: 530,
      text: "Sorry, the maximum number of connections (5) for your host are already connected.",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c:4952",
      code: 421,
      text: "50 users (the maximum) are already logged in, sorry",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "zedfoxus/filezilla-server (0.9.60) source/ServerThread.cpp:210",
      code: 421,
      text: "Server too busy, closing connection. Please retry later!",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "Stichting-MINIX-Research-Foundation/minix (NetBSD tnftpd) libexec/ftpd/ftpd.c:1520",
      code: 530,
      text: "User bob access denied, connection limit of 10 reached.",
      command: "PASS",
      phase: "login",
    },
  ],
  "session-limit-translated": [
    {
      origin: "jedisct1/pure-ftpd src/messages_de.h",
      code: 421,
      text: "Zuviele Verbindungen (8) von dieser IP-Adresse.",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_de.h",
      code: 421,
      text: "50 Benutzer (maximal) sind schon eingeloggt, sorry.",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_fr.h",
      code: 421,
      text: "50 utilisateurs (le maximum) sont deja connectes, desole",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_es.h",
      code: 421,
      text: "50 usuarios (el máximo) están el sistema, lo siento",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_it.h",
      code: 421,
      text: "50 utenti (il massimo) sono già colleggati, spiacente",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_nl.h",
      code: 421,
      text: "50 gebruikers (het maximum) zijn reeds ingelogd, sorry",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_pt_br.h",
      code: 421,
      text: "50 usuários (o máximo) já estão conectados, desculpe",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_ru.h",
      code: 421,
      text: "50 пользователей (это максимум) уже подключились, извините",
      command: "CONNECT",
      phase: "greeting",
    },
    {
      origin: "jedisct1/pure-ftpd src/messages_zh_cn.h",
      code: 421,
      text: "50 使用者(最大值)已经登录，抱歉",
      command: "CONNECT",
      phase: "greeting",
    },
  ],
  load: [
    {
      origin: "jedisct1/pure-ftpd src/ftpd.c:3297",
      code: 550,
      text: "The load was 9.50 when you connected. We do not allow downloads by anonymous users when the load is that high. Uploads are always allowed.",
      command: "RETR",
      phase: "transfer-start",
    },
  ],
} as const satisfies { readonly [Id in (typeof limitRules)[number]["id"]]: RuleSource };
