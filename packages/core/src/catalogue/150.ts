import type { CatalogueEntry } from "./entry.js";

export const fileStatusOkay: CatalogueEntry<150> = {
  code: 150,
  name: "fileStatusOkay",
  title: "File Status Okay",
  class: "positive-preliminary",
  subject: "file-system",
  status: "standard",
  description:
    "The server has accepted the transfer command and is about to open or accept the data connection. More will come: this is the first of two replies. It does not prove that the data connection exists, that TLS works on it, or that a byte has moved, and a few servers send it before they have even looked for the file.",
  whenYouSeeIt:
    "After RETR, STOR, APPE, STOU, LIST, NLST or MLSD, once PASV, EPSV, PORT or EPRT has prepared the way. When the firewall blocks the data port, 150 is the last thing that arrives before a long silence or a 425.",
  howToFix: {
    client:
      'Read or write the data to its end and only then read the final reply; success is both together. A size in the text, such as "(2241 bytes)", is good for a progress bar and for nothing else.',
    server:
      "Open the file first and send 150 afterwards, so that a missing file is a plain 550 and not a failure in the middle of a transfer.",
  },
  whenToSend: "A transfer that still has to open its data connection begins with 150, once the file is open.",
  retryNote:
    "Nothing is settled yet. If the session dies after 150, look at the size of the target before you repeat anything.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "1123", section: "4.1.2.9" },
  ],
  commands: ["APPE", "LIST", "MLSD", "NLST", "RETR", "STOR", "STOU"],
  variants: [
    { meaning: 'After STOU the text names the new file: "FILE: data.1"', source: "RFC 1123, 4.1.2.9" },
    {
      meaning:
        "It says only that the command fits the current PROT level; TLS on the data connection may still fail, with 522",
      source: "RFC 4217, 10.2",
    },
  ],
  servers: [
    { server: "vsftpd", text: "Here comes the directory listing." },
    { server: "Pure-FTPd", text: "Accepted data connection" },
    { server: "vsftpd", text: "Ok to send data." },
  ],
  related: [125, 226, 250, 425, 426],
  confusedWith: [],
};
