import type { CatalogueEntry } from "./entry.js";

export const multiHashResult: CatalogueEntry<252> = {
  code: 252,
  name: "multiHashResult",
  title: "Multi Hash Result",
  class: "positive-completion",
  subject: "file-system",
  status: "de-facto",
  description: "Digests of several files at once, in reply to MMD5, one pair of path and digest for each.",
  whenYouSeeIt: "After MMD5, which Apache MINA FtpServer knows and hardly anybody else.",
  howToFix: {
    client: "Match each digest to its path, since the order need not be yours.",
    server: "Consider whether anyone needs it; one request can make the server read a great deal.",
  },
  whenToSend: "252 answers MMD5, where anybody still has it.",
  retryNote: "A question without effects, open to asking again.",
  specifications: [],
  commands: ["MMD5"],
  variants: [
    { meaning: "A reply of the z/OS FTP server", source: "IBM z/OS Communications Server, IP and SNA Codes" },
    { meaning: "Transfer completed correctly", source: "lists older than RFC 640" },
  ],
  servers: [],
  related: [213, 251],
  confusedWith: [],
};
