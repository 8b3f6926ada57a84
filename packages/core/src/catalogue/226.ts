import type { CatalogueEntry } from "./entry.js";

export const closingDataConnection: CatalogueEntry<226> = {
  code: 226,
  name: "closingDataConnection",
  title: "Closing Data Connection",
  class: "positive-completion",
  subject: "connections",
  status: "standard",
  description:
    "The server has closed the data connection and counts the transfer as finished. After a download that is good news once you have read the data to its end. After an upload it says only that the server saw the stream end: vsftpd, pyftpdlib and ftp-srv say it too when the client's side broke off early, so it does not prove completeness.",
  whenYouSeeIt:
    "The second reply of a transfer or a listing, after 150 or 125. It may arrive before you have read the last of the data. After ABOR it confirms that the transfer was thrown away.",
  howToFix: {
    client:
      "Read all data, compare the count with SIZE in binary mode, and only then call the file delivered. For a listing look at the text as well: vsftpd says 226 for a directory it could not open, and an empty result is then no proof of an empty directory.",
    server: "Say 226 when the file is closed and safe on disk. A listing that failed deserves 450 or 550.",
  },
  whenToSend: "Send 226 when a transfer or an abort is complete and the data connection is closed.",
  retryNote: "Final. If the sizes differ, resume where the shorter copy ends, or start the file again.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["ABOR", "APPE", "LIST", "MLSD", "NLST", "RETR", "STOR", "STOU"],
  variants: [
    { meaning: "A listing that failed or was cut short", source: "vsftpd, ProFTPD, Pure-FTPd" },
    { meaning: "The abort worked; the file is incomplete", source: "RFC 959, ABOR" },
    { meaning: "REST pointed at the end of the file, so nothing was sent", source: "Pure-FTPd" },
    { meaning: "A second 226 for the same transfer", source: "faulty servers" },
  ],
  servers: [
    { server: "vsftpd", text: "Transfer complete." },
    { server: "vsftpd", text: "Transfer done (but failed to open directory)." },
    { server: "ProFTPD", text: "Read error during globbing of */*" },
    { server: "Pure-FTPd", text: "Output truncated to 10000 matches" },
  ],
  related: [150, 451],
  confusedWith: [
    {
      code: 250,
      howToTell:
        "Clients should accept either at the end of a transfer. 226 is the usual one and adds that the data connection is closed; 250 belongs first of all to commands that never had one, such as CWD, DELE and RNTO. Neither proves that every byte arrived.",
    },
    {
      code: 426,
      howToTell:
        "The two are opposites, and yet both can follow an ABOR: 426 ends the transfer command, 226 then answers the ABOR. Without an abort of yours, 226 means the server believes it has everything, and 426 means it knows it has not.",
    },
  ],
};
