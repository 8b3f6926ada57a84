import type { CatalogueEntry } from "./entry.js";

export const dataConnectionAlreadyOpen: CatalogueEntry<125> = {
  code: 125,
  name: "dataConnectionAlreadyOpen",
  title: "Data Connection Already Open",
  class: "positive-preliminary",
  subject: "connections",
  status: "standard",
  description:
    "The data connection exists already and the transfer begins on it now. The line stands where 150 would stand if a data connection still had to be opened, and like 150 it is only the first of two replies.",
  whenYouSeeIt:
    "First answer to RETR, STOR, APPE, STOU, LIST, NLST or MLSD, mostly from servers that let the client connect to the passive port before they reply. Microsoft IIS is the best known of them.",
  howToFix: {
    client:
      "Move the data and then read one more reply, which tells how the transfer ended. After STOU, take the new file's name from this line.",
    server: "Choosing between 125 and 150 breaks nothing. What matters is that exactly one final reply follows.",
  },
  whenToSend: "A transfer whose data connection is already up begins with 125.",
  retryNote: "The transfer is under way; the second reply, or its absence, decides.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "1123", section: "4.1.2.9" },
  ],
  commands: ["APPE", "LIST", "MLSD", "NLST", "RETR", "STOR", "STOU"],
  variants: [
    { meaning: 'After STOU the text names the new file, as in "FILE: ftpd.abc123"', source: "RFC 1123, 4.1.2.9" },
  ],
  servers: [{ server: "Microsoft IIS", text: "Data connection already open; Transfer starting." }],
  related: [226, 425],
  confusedWith: [
    {
      code: 150,
      howToTell:
        "A client should do the same for both: move data, then read the final reply. The wording differs by who was first. With 125 the data connection was up before the server answered, with 150 it is still to be made, so a firewall problem can only show itself after a 150.",
    },
  ],
};
