import type { CatalogueEntry } from "./entry.js";

export const hashUnavailable: CatalogueEntry<556> = {
  code: 556,
  name: "hashUnavailable",
  title: "Hash Unavailable",
  class: "permanent-negative",
  subject: "file-system",
  status: "de-facto",
  description:
    "ProFTPD will not compute a digest of this file, since its configuration forbids it. The number comes from a draft of the HASH command that never became an RFC.",
  whenYouSeeIt: "After HASH, with mod_digest.",
  howToFix: {
    client: "Compare sizes and times instead.",
    server: "Allow HASH for that path in the configuration of mod_digest.",
  },
  whenToSend: "HASH for a file whose digest is withheld may be refused with 556.",
  retryNote: "Refused by rule, so not again.",
  specifications: [],
  commands: ["HASH"],
  variants: [{ meaning: "Operation not permitted", source: "ProFTPD mod_digest" }],
  servers: [{ server: "ProFTPD", text: "big.iso: Operation not permitted" }],
  related: [213, 251],
  confusedWith: [
    {
      code: 550,
      howToTell:
        "For HASH, 550 means that the file itself is missing or closed to you; 556 means that the file is fine and only its digest is withheld.",
    },
  ],
};
