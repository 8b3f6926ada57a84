import type { CatalogueEntry } from "./entry.js";

export const pageTypeUnknown: CatalogueEntry<551> = {
  code: 551,
  name: "pageTypeUnknown",
  title: "Page Type Unknown",
  class: "permanent-negative",
  subject: "file-system",
  status: "standard",
  description:
    "On paper an unknown page type, in practice a failure to read or write a file. Page-structured files died out long ago, and servers took the free number for other ends: ftp-srv reports every failed download with it, whatever the cause.",
  whenYouSeeIt:
    'During or before RETR. From ftp-srv the text is that of the Node error, such as ENOENT; from the BSD servers it is "Error on input file".',
  howToFix: {
    client:
      'Go by the text: ENOENT and EACCES mean path and rights, ECONNRESET and EPIPE a broken data connection that can be resumed, "send PASV" a missing step.',
    server: "Send 550 for a missing file and 451 for a disk error.",
  },
  whenToSend: "551 has lost its purpose: use 550 for the missing file and 451 for the failing disk.",
  retryNote: "A reset data connection or an I/O error on the same session; a missing file, never.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["APPE", "MFMT", "RANG", "RETR", "STOR", "STOU"],
  variants: [
    { meaning: "Every failed download", source: "ftp-srv" },
    { meaning: "An error on the server's disk", source: "BSD ftpd, Apache MINA FtpServer" },
    { meaning: "RANG in ASCII mode", source: "ProFTPD" },
    { meaning: "A bad time in MFMT", source: "FubarDev FtpServer" },
  ],
  servers: [
    { server: "ftp-srv", text: "ENOENT: no such file or directory, stat '/srv/ftp/data.txt'" },
    { server: "ftp-srv", text: "read ECONNRESET" },
    { server: "OpenBSD ftpd", text: "Error on input file" },
  ],
  related: [426, 451, 550, 552],
  confusedWith: [],
};
