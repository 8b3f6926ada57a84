import type { CatalogueEntry } from "./entry.js";

export const confidentialityAndIntegrityProtected: CatalogueEntry<632> = {
  code: 632,
  name: "confidentialityAndIntegrityProtected",
  title: "Confidentiality and Integrity Protected",
  class: "protected",
  subject: "authentication",
  status: "protected",
  description:
    "The real reply, encrypted and protected against changes, as base64. Of the three envelopes it is the only complete one.",
  whenYouSeeIt: "As the answer to a command sent with ENC under Kerberos or GSSAPI.",
  howToFix: {
    client: "Decrypt it with the session's keys; what comes out is an ordinary reply with a code of its own.",
    server: "Seen in a log, it shows that the mechanism works as intended.",
  },
  whenToSend: "A reply to a command protected by ENC travels inside 632.",
  retryNote: "Up to the reply within.",
  specifications: [{ rfc: "2228", section: "5.2" }],
  commands: [],
  variants: [{ meaning: "Protected reply, private and unaltered", source: "RFC 2228, 5.2" }],
  servers: [],
  related: [535, 537, 631],
  confusedWith: [
    {
      code: 633,
      howToTell:
        "633 only encrypts. 632 also proves that nothing was altered, which is why the standard mechanisms use it.",
    },
  ],
};
