import type { CatalogueEntry } from "./entry.js";

export const integrityProtected: CatalogueEntry<631> = {
  code: 631,
  name: "integrityProtected",
  title: "Integrity Protected",
  class: "protected",
  subject: "authentication",
  status: "protected",
  description:
    "An envelope around the real reply, which is encoded in base64 and protected against changes, not against reading. The number outside says nothing about success.",
  whenYouSeeIt:
    "In sessions under Kerberos or GSSAPI, as the answer to a command sent with MIC. Under TLS such envelopes do not occur.",
  howToFix: {
    client:
      "Have the security library unwrap it and act on the reply inside. Every line has the code in front, and the inner reply may be split anywhere.",
    server: "Clients that show you 631 lack the mechanism they agreed to.",
  },
  whenToSend: "A reply to a command protected by MIC travels inside 631.",
  retryNote: "Look inside: the wrapped reply decides.",
  specifications: [{ rfc: "2228", section: "5.2" }],
  commands: [],
  variants: [{ meaning: "Protected reply, integrity only", source: "RFC 2228, 5.2" }],
  servers: [],
  related: [535],
  confusedWith: [
    {
      code: 632,
      howToTell:
        "What differs is the wrapping. 631 can be read by anyone on the way and not altered; 632 can be neither read nor altered.",
    },
    {
      code: 633,
      howToTell:
        "631 keeps the reply from being altered, 633 keeps it from being read; neither gives what the other does.",
    },
  ],
};
