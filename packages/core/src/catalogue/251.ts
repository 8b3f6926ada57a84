import type { CatalogueEntry } from "./entry.js";

export const hashResult: CatalogueEntry<251> = {
  code: 251,
  name: "hashResult",
  title: "Hash Result",
  class: "positive-completion",
  subject: "file-system",
  status: "de-facto",
  description:
    "A path and its digest, in reply to the MD5 command of an expired draft (draft-twine-ftpmd5). The text has the path first and the hexadecimal digits behind it.",
  whenYouSeeIt:
    "After MD5, on ProFTPD with mod_digest and on Apache MINA FtpServer. z/OS lists the number too, with texts of its own.",
  howToFix: {
    client:
      "Take the last word as the digest and compare it with that of your copy; HASH, where the server has it, is the better question.",
    server: "Hashing large files on request costs disk and processor time. Limit it.",
  },
  whenToSend: "251 answers MD5; new servers should have HASH and 213 instead.",
  retryNote: "Reading a digest harms nothing, though on a large file it is slow.",
  specifications: [],
  commands: ["MD5"],
  variants: [
    { meaning: "A reply of the z/OS FTP server", source: "IBM z/OS Communications Server, IP and SNA Codes" },
    { meaning: "A restart marker", source: "lists older than RFC 640" },
  ],
  servers: [],
  related: [213, 252, 556],
  confusedWith: [],
};
