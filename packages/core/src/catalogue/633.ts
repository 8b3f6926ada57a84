import type { CatalogueEntry } from "./entry.js";

export const confidentialityProtected: CatalogueEntry<633> = {
  code: 633,
  name: "confidentialityProtected",
  title: "Confidentiality Protected",
  class: "protected",
  subject: "authentication",
  status: "protected",
  description:
    "The real reply, encrypted but without proof that it is unaltered, as base64. A mechanism has to offer this separately, and hardly any does.",
  whenYouSeeIt: "As the answer to a command sent with CONF.",
  howToFix: {
    client: "Decrypt, then read the code inside. Use ENC in place of CONF where you can.",
    server: "Prefer mechanisms that protect integrity as well.",
  },
  whenToSend: "A reply to a command protected by CONF travels inside 633.",
  retryNote: "Decided by what is wrapped in it.",
  specifications: [{ rfc: "2228", section: "5.2" }],
  commands: [],
  variants: [{ meaning: "Protected reply, confidential only", source: "RFC 2228, 5.2" }],
  servers: [],
  related: [535, 537, 631, 632],
  confusedWith: [],
};
