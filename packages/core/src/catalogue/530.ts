import type { CatalogueEntry } from "./entry.js";

export const notLoggedIn: CatalogueEntry<530> = {
  code: 530,
  name: "notLoggedIn",
  title: "Not Logged In",
  class: "permanent-negative",
  subject: "authentication",
  status: "standard",
  description:
    'You are not logged in, or will not be. Behind that stand very different things: wrong name or password, a command sent too early, a locked account, TLS demanded, and also a server that is full, which is no fault of yours. The text tells which; many servers say the same "Login incorrect." for several.',
  whenYouSeeIt:
    "At PASS most of all, at USER where the name alone is refused, in place of the greeting on ProFTPD when the server is full, and at any command once the session is lost.",
  howToFix: {
    client:
      'Credentials: correct them, and never in a loop, because accounts get locked. "Maximum number of clients": wait, and hold fewer sessions. "Encryption" or "secure": AUTH TLS first. "Please login": send USER and PASS.',
    server:
      "The log knows more than the reply: shell not in /etc/shells, PAM, home directory, TLS policy, limits. Use 421 for a full server, so that clients wait and do not blame the password.",
  },
  whenToSend: "Use 530 for refused credentials, and for commands that need a login when there is none.",
  retryNote:
    "A refused password never repeats unchanged. A limit, on a new session after a second or two and then longer; maintenance, much later; TLS, after AUTH TLS.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  // prettier-ignore
  commands: [
    "CONNECT", "ACCT", "ALLO", "APPE", "CDUP", "CWD", "DELE", "EPRT", "EPSV", "LIST", "LPRT", "LPSV", "MDTM", "MKD",
    "MLSD", "MLST", "MODE", "NLST", "PASS", "PASV", "PBSZ", "PORT", "PROT", "REST", "RETR", "RMD", "RNFR", "RNTO",
    "SITE", "SIZE", "SMNT", "STAT", "STOR", "STOU", "STRU", "TYPE", "USER",
  ],
  variants: [
    {
      meaning: "The server is full, or holds too many sessions of yours",
      source: "ProFTPD, Serv-U, uFTP, NetBSD ftpd",
    },
    { meaning: "TLS is required, or anonymous users may not use it", source: "vsftpd, FileZilla Server, IIS" },
    { meaning: "Down for maintenance, as the greeting", source: "BSD ftpd" },
    { meaning: "A second USER or PASS in one session", source: "ftp-srv, vsftpd" },
    { meaning: "The account is disabled, or its home directory is missing", source: "many servers" },
    { meaning: "The user database is down", source: "ftp-srv" },
  ],
  servers: [
    { server: "vsftpd", text: "Login incorrect." },
    { server: "ProFTPD", text: "Sorry, the maximum number of clients (5) from your host are already connected." },
    { server: "vsftpd", text: "Non-anonymous sessions must use encryption." },
    { server: "Microsoft IIS", text: "User cannot log in, home directory inaccessible." },
  ],
  related: [220, 230, 331, 421, 430, 503],
  confusedWith: [
    {
      code: 532,
      howToTell:
        "530: you are not in. 532: you are in, and storing files needs an account on top, sent with ACCT. If uploads alone are refused, it is not the password.",
    },
    {
      code: 534,
      howToTell:
        "TLS is missing in both cases on some servers: vsftpd asks for it with 530, IIS and uFTP with 534. 530 has a dozen other meanings, 534 only this sort: a matter of security policy.",
    },
    {
      code: 550,
      howToTell:
        "530 is about who you are, 550 about what you touch. Yet ProFTPD and pyftpdlib demand TLS at USER with a 550, and a session that was silently lost gets 530 for a file that is perfectly fine.",
    },
  ],
};
