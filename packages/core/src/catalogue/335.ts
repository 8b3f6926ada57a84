import type { CatalogueEntry } from "./entry.js";

export const moreSecurityDataRequired: CatalogueEntry<335> = {
  code: 335,
  name: "moreSecurityDataRequired",
  title: "More Security Data Required",
  class: "positive-intermediate",
  subject: "authentication",
  status: "extension",
  description:
    "Your security data was fine so far, and another round is needed: the server's next token is in the text, and your next ADAT is awaited.",
  whenYouSeeIt: "After ADAT, in a Kerberos or GSSAPI login that takes more than one step.",
  howToFix: {
    client: "Feed the token to the security library and send what it returns in another ADAT.",
    server: "An exchange that never ends points to clocks that differ or to mismatched libraries.",
  },
  whenToSend: "335 keeps an ADAT exchange going.",
  retryNote: "Go on; breaking off means a fresh AUTH.",
  specifications: [{ rfc: "2228", section: "5.1" }],
  commands: ["ADAT"],
  variants: [{ meaning: "Accepted, more wanted, no token included", source: "RFC 2228, 5.1" }],
  servers: [],
  related: [235, 334, 535],
  confusedWith: [],
};
