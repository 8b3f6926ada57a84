import type { CatalogueEntry } from "./entry.js";

export const serviceNotAvailable: CatalogueEntry<421> = {
  code: 421,
  name: "serviceNotAvailable",
  title: "Service Not Available",
  class: "transient-negative",
  subject: "connections",
  status: "standard",
  description:
    "The server gives up the session and is about to close the control connection. It may be the answer to any command, or come with no command at all. The reason is in the text alone: a limit on connections, an idle timeout, a shut-down, a failed TLS handshake. Beware: pyftpdlib, FileZilla Server and Pure-FTPd also use it for a data connection that could not be made, and then the session stays open.",
  whenYouSeeIt:
    "In place of the greeting on a full server, after PASS when an account has too many sessions, after AUTH when TLS fails, and out of the blue after minutes of silence. Your own forgotten sessions count towards the limit.",
  howToFix: {
    client:
      'Close the connection unless the server plainly kept it, and log in anew; with "too many", wait first and hold fewer sessions from now on. If the text speaks of cleartext, turn TLS on; if of a failed handshake, change the TLS version or the certificate. A missing home directory is for the administrator.',
    server:
      "Raise the limit or the idle timer if the use is fair, and look for clients that leave sessions behind. Use 530 for wrong passwords and 425 for the data connection.",
  },
  whenToSend: "Use 421 when the control connection is about to close for a reason other than QUIT, and only then.",
  retryNote:
    "On a new session: at once after an idle timeout, after a second or two and then longer for a limit, later still for a shut-down. Not at all for bans, TLS demands and broken accounts. If only a data connection failed and the session is still open, in that session with a new PASV.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "2577", section: "5" },
    { rfc: "4217", section: "10.1" },
    { rfc: "7151", section: "3.1" },
  ],
  // prettier-ignore
  commands: [
    "CONNECT", "ABOR", "ACCT", "ADAT", "ALLO", "APPE", "AUTH", "AVBL", "CCC", "CDUP", "CLNT", "COMB", "CONF", "CSID",
    "CWD", "DELE", "ENC", "EPRT", "EPSV", "FEAT", "HASH", "HELP", "HOST", "LANG", "LIST", "LPRT", "LPSV", "MD5",
    "MDTM", "MFCT", "MFF", "MFMT", "MIC", "MKD", "MLSD", "MLST", "MMD5", "MODE", "NLST", "NOOP", "OPTS", "PASS",
    "PASV", "PBSZ", "PORT", "PRET", "PROT", "PWD", "RANG", "REIN", "REST", "RETR", "RMD", "RNFR", "RNTO", "SIZE",
    "SMNT", "STAT", "STOR", "STOU", "STRU", "SYST", "TYPE", "USER", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256",
    "XSHA512",
  ],
  variants: [
    {
      meaning: "A limit: server full, too many from one address, too many for one user",
      source: "vsftpd, Pure-FTPd, pyftpdlib",
    },
    { meaning: "The session was idle too long", source: "most servers; curl takes every 421 for it" },
    { meaning: "TLS is demanded, or its handshake failed", source: "RFC 4217, 10.1; Pure-FTPd, ProFTPD, vsftpd" },
    {
      meaning: "The data connection timed out and the session stays open",
      source: "pyftpdlib, FileZilla Server 0.9, Pure-FTPd",
    },
    { meaning: "Too many failed logins", source: "RFC 2577, 5" },
    { meaning: "A fault that will not pass, such as a missing home directory", source: "Pure-FTPd" },
  ],
  servers: [
    { server: "vsftpd", text: "There are too many connected users, please try later." },
    { server: "Pure-FTPd", text: "Too many connections (8) from this IP" },
    { server: "ProFTPD", text: "Idle timeout (600 seconds): closing control connection" },
    { server: "pyftpdlib", text: "Passive data channel timed out." },
  ],
  related: [120, 220, 400, 425, 10054, 10060, 10068],
  confusedWith: [
    {
      code: 530,
      howToTell:
        'The same full server is a 421 on vsftpd and Pure-FTPd and a 530 on ProFTPD and Serv-U, so neither number says whether the password was at fault. Read the words: "too many" or "maximum number" means wait, "incorrect" means stop. The one firm difference is the connection: after 421 it normally closes, after 530 you can often try USER again.',
    },
    {
      code: 426,
      howToTell:
        "426 is about a transfer: the data connection broke, the session goes on, and the transfer can be taken up again here. 421 is about the session, which ends, transfer or not. When a transfer stalls, some servers say 421 and close everything, so check whether the control connection still answers.",
    },
    {
      code: 221,
      howToTell:
        "221 is the goodbye you asked for with QUIT; 421 is one you did not ask for. A 221 without QUIT deserves to be read as a 421.",
    },
  ],
};
