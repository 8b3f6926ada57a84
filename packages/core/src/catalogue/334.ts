import type { CatalogueEntry } from "./entry.js";

export const securityDataRequired: CatalogueEntry<334> = {
  code: 334,
  name: "securityDataRequired",
  title: "Security Data Required",
  class: "positive-intermediate",
  subject: "authentication",
  status: "extension",
  description:
    "The mechanism is acceptable, and now the server wants security data: an ADAT command with base64 comes next. A first token from the server may be in the text behind ADAT=.",
  whenYouSeeIt: "After AUTH GSSAPI or AUTH KERBEROS_V4. For AUTH TLS it is wrong, though some servers send it.",
  howToFix: {
    client: "Send ADAT with your mechanism's token. If you asked for TLS, try the handshake, as curl does.",
    server: "Answer AUTH TLS with 234.",
  },
  whenToSend: "AUTH gets 334 when the mechanism begins with data from the client.",
  retryNote: "An open exchange: go on with ADAT, or start over with AUTH.",
  specifications: [{ rfc: "2228", section: "5.1" }],
  commands: ["AUTH"],
  variants: [
    { meaning: "AUTH SSL or AUTH TLS accepted", source: "servers that node-ftp and curl make allowances for" },
  ],
  servers: [],
  related: [234, 335, 535],
  confusedWith: [],
};
