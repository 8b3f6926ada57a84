import type { CatalogueEntry } from "./entry.js";

export const directoryStatus: CatalogueEntry<212> = {
  code: 212,
  name: "directoryStatus",
  title: "Directory Status",
  class: "positive-completion",
  subject: "information",
  status: "standard",
  description:
    "The status of a directory: STAT got a path, the path is a directory, and the listing comes back over the control connection, without any data connection.",
  whenYouSeeIt:
    "Seldom under this number. Most servers answer STAT with 213 or 211 whatever the path is, and ftp-srv has the pair the wrong way round: 212 for a file and 213 for a directory.",
  howToFix: {
    client:
      "Judge by the lines, which look like those of LIST. The method gets past firewalls that block data connections, but is slow and clumsy for large directories.",
    server:
      "Send 212 for directories and 213 for files, and indent inner lines that begin with digits, or they read as the end of the reply.",
  },
  whenToSend: "STAT with the path of a directory is answered with 212.",
  retryNote: "Reading a directory changes nothing, so it can be asked again.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["STAT"],
  variants: [{ meaning: "The status of a file", source: "ftp-srv" }],
  servers: [],
  related: [211],
  confusedWith: [
    {
      code: 213,
      howToTell:
        "By the book 212 belongs to a directory and 213 to a file. Servers that answer STAT do not keep to it, so look at the lines. Only 213 has more to say: it also carries the answers of SIZE, MDTM and HASH, which 212 never does.",
    },
  ],
};
