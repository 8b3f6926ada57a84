import type { CatalogueEntry } from "./entry.js";

export const fileNameNotAllowed: CatalogueEntry<553> = {
  code: 553,
  name: "fileNameNotAllowed",
  title: "File Name Not Allowed",
  class: "permanent-negative",
  subject: "file-system",
  status: "standard",
  description:
    'The name you want to store under is not allowed, or, with several servers, the file just could not be created there. vsftpd says "Could not create file." for a missing directory, a missing right, an existing file and a full disk alike.',
  whenYouSeeIt:
    "Before an upload and at RNTO. Hidden names such as .htaccess are a common target of the rule; so is an attempt to overwrite in a drop box that takes each file only once.",
  howToFix: {
    client:
      "Make sure the directory exists and that you may write there; use / in paths. If a first try may have arrived, look for the file before sending again: overwriting could be what is refused. Then try a plain name.",
    server:
      "Check owner and rights of the directory, and rules such as PathDenyFilter, deny_file or ProhibitDotFilesWrite.",
  },
  whenToSend: "Use 553 when the name itself is not acceptable.",
  retryNote: 'Not under the same name in the same place, except "No space left", which takes a long wait.',
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["APPE", "COMB", "CWD", "HASH", "MKD", "MLSD", "MLST", "RNTO", "STOR", "STOU"],
  variants: [
    { meaning: "Any failure to create the file", source: "vsftpd, BusyBox ftpd" },
    { meaning: "The target of a rename exists", source: "FileZilla Server 0.9, FubarDev FtpServer" },
    { meaning: "HASH of a directory", source: "ProFTPD" },
    { meaning: "The file was uploaded before by somebody", source: "glFTPd" },
  ],
  servers: [
    { server: "vsftpd", text: "Could not create file." },
    { server: "Pure-FTPd", text: "Prohibited file name: .htaccess" },
    { server: "Pure-FTPd", text: "Can't open that file: No such file or directory" },
    { server: "FubarDev FtpServer", text: "Target name already exists (/b.txt)." },
  ],
  related: [532, 550, 552],
  confusedWith: [
    {
      code: 501,
      howToTell:
        "501 cannot make sense of the argument: wrong encoding, no argument at all. 553 understands the name and will not have it. Renaming the file can cure both, while 553 may also be cured by a different directory.",
    },
  ],
};
