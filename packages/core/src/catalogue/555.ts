import type { CatalogueEntry } from "./entry.js";

export const typeOrStructureMismatch: CatalogueEntry<555> = {
  code: 555,
  name: "typeOrStructureMismatch",
  title: "Type or Structure Mismatch",
  class: "permanent-negative",
  subject: "file-system",
  status: "standard",
  description:
    "The transfer does not go with the type or structure in force, says RFC 1123. No server we know of sends it: what it describes is answered with 504, 550 or 451 in practice.",
  whenYouSeeIt: "In tables, after a STOR, APPE or RETR to a record-structured file.",
  howToFix: {
    client: "Set TYPE I and STRU F, then repeat the transfer.",
    server: "Offer file structure; hardly a client knows any other.",
  },
  whenToSend: "For a transfer that does not fit TYPE or STRU the book has 555, though 504 is better known.",
  retryNote: "After the type or the structure was changed.",
  specifications: [{ rfc: "1123", section: "4.1.3.4" }],
  commands: ["APPE", "RETR", "STOR", "STOU"],
  variants: [{ meaning: "Nothing but the definition; no sender is known", source: "RFC 1123, 4.1.3.4" }],
  servers: [],
  related: [451, 504],
  confusedWith: [],
};
