import type { CatalogueEntry } from "./entry.js";

export const fileUnavailable: CatalogueEntry<550> = {
  code: 550,
  name: "fileUnavailable",
  title: "File Unavailable",
  class: "permanent-negative",
  subject: "file-system",
  status: "standard",
  description:
    "The file or directory could not be used, and that is all the number says. Not found, no permission, exists already, a directory where a file is wanted, not empty: all of these are 550, and so are TLS demanded by ProFTPD, a full disk, or a listing without entries. Most cases are final; a file locked by another process, a busy server or a reset data connection are not.",
  whenYouSeeIt:
    'After nearly any command with a path. On vsftpd "Failed to open file." covers missing and forbidden alike; on Windows servers "being used by another process" is a lock that passes.',
  howToFix: {
    client:
      "Not found: check the path, from the login directory and with the right case; make missing parents one by one. Exists: fine for MKD. For a listing, prove with CWD that the directory is there before you call it empty. In ASCII mode, TYPE I makes SIZE work.",
    server:
      "Compare the rights of the account that the server runs as, step by step down the path. Say 452 for a full disk and 450 for a lock, so that clients know to wait.",
  },
  whenToSend: "Use 550 for a file or directory that is missing, forbidden, or of the wrong kind, and will stay so.",
  retryNote:
    "Mostly never. A lock, or too many open files: the same session, after minutes; a full disk, much later; a broken data connection, at once. Where TLS is demanded, after AUTH TLS.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "3659", section: "3.2" },
    { rfc: "3659", section: "4.2" },
    { rfc: "3659", section: "7.2.1" },
  ],
  // prettier-ignore
  commands: [
    "APPE", "AVBL", "CDUP", "COMB", "CWD", "DELE", "HASH", "LIST", "MD5", "MDTM", "MFCT", "MFF", "MFMT", "MKD",
    "MLSD", "MLST", "MMD5", "NLST", "PASS", "PASV", "PORT", "PWD", "RETR", "RMD", "RNFR", "RNTO", "SITE", "SIZE",
    "SMNT", "STAT", "STOR", "STOU", "USER", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512",
  ],
  variants: [
    { meaning: "A lock, or another passing trouble", source: "IIS, FileZilla Server, ProFTPD" },
    { meaning: "TLS is required", source: "ProFTPD, pyftpdlib" },
    { meaning: "An empty listing", source: "OpenBSD ftpd, inetutils ftpd, IBM z/OS" },
    { meaning: "The disk is full", source: "ProFTPD, ftp-srv, pyftpdlib" },
    { meaning: "The data connection broke in mid-transfer", source: "ftp-srv, ftpserverlib" },
    { meaning: "PASV or PORT is switched off", source: "vsftpd" },
    { meaning: "SIZE in ASCII mode", source: "ProFTPD, pyftpdlib" },
  ],
  servers: [
    { server: "vsftpd", text: "Failed to open file." },
    {
      server: "Microsoft IIS",
      text: "The process cannot access the file because it is being used by another process.",
    },
    { server: "ProFTPD", text: "SSL/TLS required on the control channel" },
    { server: "Pure-FTPd", text: "Can't create directory: File exists" },
  ],
  related: [226, 250, 257, 450, 530, 556, 10066],
  confusedWith: [
    {
      code: 551,
      howToTell:
        "Downloads from ftp-srv fail with 551 whatever the reason, where others send 550, so a missing file may hide behind a 551. On the BSD servers 551 is an error while reading the disk, and trying again is reasonable; after a 550 for a missing file it is not.",
    },
    {
      code: 553,
      howToTell:
        "When an upload cannot be created, one server says 550 and the next 553. vsftpd and Pure-FTPd prefer 553, ProFTPD and pyftpdlib 550. Check the directory and its rights first, and the name only if the text complains about it.",
    },
  ],
};
