import type { CatalogueEntry } from "./entry.js";

export const fileStatus: CatalogueEntry<213> = {
  code: 213,
  name: "fileStatus",
  title: "File Status",
  class: "positive-completion",
  subject: "information",
  status: "standard",
  description:
    "The answer to a question about a file. What it carries depends on the question alone: after SIZE a count of bytes, after MDTM a time in UTC, after MFMT the facts that were set, after HASH and the X commands a digest, and after STAT with a path a listing.",
  whenYouSeeIt:
    "Whenever a client asks about a file instead of fetching it: before a download, after an upload to compare sizes, or to decide whether a copy is still current.",
  howToFix: {
    client:
      "Parse it by the command you sent. Set TYPE I before SIZE, since in ASCII mode the answer is refused or counts converted line ends. A missing SIZE says nothing about the file itself.",
    server:
      "Answer SIZE and MDTM with the bare value: clients disagree about which number in a chatty line is the one that counts.",
  },
  whenToSend: "SIZE, MDTM, HASH, and STAT with the path of a file are answered with 213.",
  retryNote: "Safe to ask at any time, and the very thing to ask when the answer to an upload was lost.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "3659", section: "3.1" },
    { rfc: "3659", section: "4.1" },
    { rfc: "draft-somers-ftp-mfxx", section: "3.1" },
    { rfc: "draft-somers-ftp-mfxx", section: "4.1" },
    { rfc: "draft-somers-ftp-mfxx", section: "5.1" },
  ],
  // prettier-ignore
  commands: [
    "AVBL", "HASH", "MDTM", "MFCT", "MFF", "MFMT", "SIZE", "STAT", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256",
    "XSHA512",
  ],
  variants: [
    { meaning: "SIZE: bytes as they would be sent", source: "RFC 3659, 4.1" },
    { meaning: "MDTM: YYYYMMDDHHMMSS in UTC", source: "RFC 3659, 3.1" },
    { meaning: "MFMT, MFCT, MFF: the facts that were set, then the path", source: "draft-somers-ftp-mfxx, 3.1" },
    { meaning: "STAT path: a listing", source: "RFC 959, 4.2.2" },
    { meaning: "AVBL: free bytes; HASH and X commands: a digest", source: "de facto" },
  ],
  servers: [{ server: "Pure-FTPd", text: "UTIME OK" }],
  related: [211, 212, 550],
  confusedWith: [],
};
