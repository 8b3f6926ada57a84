import type { CauseEntry } from "./cause-entry.js";

/** Why there is no session, or no longer one. */
export const sessionCauses = {
  "connection-limit": {
    title: "Too many sessions",
    description:
      "The server holds as many sessions as it allows: in all, from your address, or for your user. The password was not looked at, or was right. Sessions that a crashed program left behind count until the server's idle timer takes them.",
    howToFix: {
      user: "Close what you do not need and wait a second or two, then longer. Lower the number of simultaneous transfers in your client; if the reply names a number, stay below it.",
      administrator:
        "Look first for clients that leave sessions behind. Raise the limit if the use is fair: MaxClients and MaxClientsPerHost in ProFTPD, max_clients and max_per_ip in vsftpd, -c and -C in Pure-FTPd.",
    },
  },
  "login-rate-limit": {
    title: "Logins blocked for a while",
    description:
      "After too many failed or too frequent logins the server refuses your address or your account for some time, right password or not. Each further try may begin the time anew.",
    howToFix: {
      user: "Stop every program that logs in, correct the password, and come back after the time has passed. A client that retries by itself keeps the block alive.",
      administrator:
        "Find out who failed and how often in the log, lift the block for that address, and leave room for the people behind one shared address.",
    },
  },
  "bad-credentials": {
    title: "Wrong user name or password",
    description:
      "The server does not accept this name with this password. Many servers say the same of an account that does not exist or may not use FTP, so that nobody learns which names are real.",
    howToFix: {
      user: "Type both anew; mind capitals, a blank at the end, and signs such as @ or # that a URL needs escaped. Hosting accounts often want user@domain. Do not let a program repeat the same password: that ends in a block.",
      administrator:
        "Set a new password, and check that FTP reads the same user list as you: a system account without a valid shell, or outside the allowed list, fails with the same words.",
    },
  },
  "account-disabled": {
    title: "Account not allowed in",
    description:
      "The account exists but may not log in: disabled, expired, not on the list of FTP users, or without what a login needs. No other password helps.",
    howToFix: {
      user: "Ask the administrator; nothing on your side is wrong.",
      administrator:
        "Look at the deny lists (ftpusers, user_list), at /etc/shells for system accounts, and at the expiry date of the account.",
    },
  },
  "not-logged-in": {
    title: "Not logged in",
    description:
      "The command needs a login, and this session has none: it was never made, it failed, or the server forgot it after REIN or a restart.",
    howToFix: {
      user: "Log in and repeat. If you believed you were logged in, look further up in the log: an earlier reply refused the login.",
      administrator:
        "Nothing to repair if the login itself works. For files without a login, allow anonymous users on purpose.",
    },
  },
  "tls-required": {
    title: "TLS required",
    description:
      "The server wants the control connection, the data connection or both encrypted, and refuses until they are. It says so at USER, at PASS, or not before the first transfer, and each server has its own number for it.",
    howToFix: {
      user: 'Choose "explicit FTP over TLS" (FTPES), still on port 21. If the login works and only transfers are refused, the data connection needs PROT P as well.',
      administrator:
        "This is the setting at work: TLSRequired in ProFTPD, force_local_logins_ssl in vsftpd, TLS 2 in Pure-FTPd, the SSL policy in IIS. Tell your users before you switch it on.",
    },
  },
  "tls-failure": {
    title: "TLS could not be agreed on",
    description:
      "Client and server did not come to an encrypted connection: no version or cipher in common, a certificate or key that the server cannot load, or implicit TLS spoken to a port that wants explicit.",
    howToFix: {
      user: "Explicit TLS belongs to port 21, implicit TLS to port 990. Use a client of this decade; an old one may stop at TLS 1.0.",
      administrator:
        "Check that the service can read certificate and key and that they belong together, and allow TLS 1.2 and 1.3. The server's own log names the step that failed.",
    },
  },
  "idle-timeout": {
    title: "Session idle for too long",
    description:
      "Nothing was said on the control connection for longer than the server waits, so it closed the session. During a long transfer the control connection is silent as well, and some servers or firewalls take that for idleness.",
    howToFix: {
      user: "Log in again and go on; it is no failure of what you did. Clients can send NOOP now and then to stay, where the server counts it.",
      administrator:
        "Raise the idle timer if people work by hand, and make sure a running transfer counts as activity.",
    },
  },
  "server-shutdown": {
    title: "Server going down",
    description:
      "The service is about to stop, or is closed to logins for maintenance. Sessions end, and new ones are refused until it is back.",
    howToFix: {
      user: "Come back later, after tens of minutes rather than seconds.",
      administrator: "Remove the shut-down notice (/etc/shutmsg, ftpshut, /etc/nologin) when the work is done.",
    },
  },
  "rate-limit": {
    title: "Too many requests",
    description: "The server counts commands or transfers and asks for fewer in the same time.",
    howToFix: {
      user: "Pause for minutes, then go on more slowly: fewer parallel transfers, no listing of every directory.",
      administrator: "Set the limit so that a mirror of the whole tree still fits.",
    },
  },
} as const satisfies { readonly [cause: string]: CauseEntry };
