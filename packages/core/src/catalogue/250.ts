import type { CatalogueEntry } from "./entry.js";

export const fileActionOkay: CatalogueEntry<250> = {
  code: 250,
  name: "fileActionOkay",
  title: "File Action Okay",
  class: "positive-completion",
  subject: "file-system",
  status: "standard",
  description:
    "A file action was carried out: the directory changed or removed, the file deleted, the rename completed. It may also stand at the end of a transfer where 226 is usual, and carries the facts that MLST asked for.",
  whenYouSeeIt:
    "After CWD, DELE, RMD, RNTO, MLST and, on most servers, CDUP, although RFC 959's own table has 200 there. Some servers answer the X hash commands with it.",
  howToFix: {
    client: "Take it as done. After MLST read the middle line; after a transfer compare sizes, as with 226.",
    server: "Say it when the change has really happened, and once only.",
  },
  whenToSend: "CWD, DELE, RMD, RNTO and MLST end with 250 when they have succeeded.",
  retryNote: "Carried out. A second DELE or RNTO would be refused, which proves nothing.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "3659", section: "7.2" },
  ],
  // prettier-ignore
  commands: [
    "APPE", "COMB", "CWD", "DELE", "LIST", "MLSD", "MLST", "NLST", "RETR", "RMD", "RNTO", "SMNT", "STOR", "STOU",
    "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512",
  ],
  variants: [
    { meaning: "MLST: facts of one file, on the second line", source: "RFC 3659, 7.2" },
    { meaning: "End of a transfer", source: "RFC 959, 5.4" },
    {
      meaning: "Transfer started, in one sentence about STOU; a second reply follows",
      source: "RFC 959, 4.1.3; Apache MINA FtpServer",
    },
    { meaning: "A digest, after XMD5 and its relatives", source: "ftpserverlib" },
  ],
  servers: [
    { server: "vsftpd", text: "Directory successfully changed." },
    { server: "vsftpd", text: "Rename successful." },
  ],
  related: [200, 226, 257, 350, 550],
  confusedWith: [],
};
