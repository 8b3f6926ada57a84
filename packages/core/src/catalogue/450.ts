import type { CatalogueEntry } from "./entry.js";

export const fileBusy: CatalogueEntry<450> = {
  code: 450,
  name: "fileBusy",
  title: "File Busy",
  class: "transient-negative",
  subject: "file-system",
  status: "standard",
  description:
    "The file or directory was not touched because something stands in the way just now, a lock for instance. So far the RFC. On the wire it means as often that the thing does not exist or may not be read, and for NLST simply that there is nothing to list.",
  whenYouSeeIt:
    'After LIST, NLST, STAT, DELE, RNFR or an upload. "No files found" is the answer of ProFTPD and the BSD servers to NLST in an empty directory, though a wrong path can look the same.',
  howToFix: {
    client:
      'Take "No files found" as an empty list once CWD into the directory has worked. Wait and repeat for busy, locked or allocated; for "No such file" and "Permission denied" correct the path or the rights. "ASCII mode" asks for TYPE I.',
    server: "Send 226 with no data for an empty directory, and 550 for what will not pass.",
  },
  whenToSend: "Use 450 for a file that exists and is locked or busy just now.",
  retryNote:
    "The text decides: a lock or a lost file server can be tried again on the same session, a missing file or right cannot. Stop after four equal answers.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  // prettier-ignore
  commands: [
    "APPE", "COMB", "DELE", "HASH", "LIST", "MDTM", "MFCT", "MFF", "MFMT", "MKD", "MLSD", "MLST", "NLST", "RETR",
    "RMD", "RNFR", "RNTO", "SIZE", "STAT", "STOR", "STOU", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512",
  ],
  variants: [
    { meaning: "Nothing to list", source: "ProFTPD, NetBSD ftpd" },
    { meaning: "Not found or no permission", source: "ProFTPD for LIST, ftp-srv for STAT" },
    { meaning: "REST is pending, which STOU and APPE do not allow", source: "pyftpdlib" },
    { meaning: "ASCII transfers are not supported", source: "Pure-FTPd" },
    { meaning: "The TLS session was not resumed", source: "FileZilla Server 0.9" },
  ],
  servers: [
    { server: "ProFTPD", text: "No files found" },
    { server: "ProFTPD", text: "Transfer aborted. Link to file server lost" },
    { server: "Pure-FTPd", text: "Transfers in ASCII mode are not supported" },
    {
      server: "FileZilla Server 0.9",
      text: "TLS session of data connection has not resumed or the session does not match the control connection",
    },
  ],
  related: [226, 452, 551],
  confusedWith: [
    {
      code: 550,
      howToTell:
        "By the book a 450 passes and a 550 stays. Real servers blur it: a missing path is 450 in ProFTPD's listings and 550 in most others, while a locked file on Windows is a 550 that passes. So decide by the words: busy, locked, in use means wait; not found, denied, exists means stop.",
    },
    {
      code: 451,
      howToTell:
        "450 says that the target was not available, 451 that the server stumbled while working on it. After a 450 the file is as it was; after a 451 in mid-upload part of it may be on the disk.",
    },
  ],
};
