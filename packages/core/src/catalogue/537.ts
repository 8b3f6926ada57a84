import type { CatalogueEntry } from "./entry.js";

export const commandProtectionNotSupported: CatalogueEntry<537> = {
  code: 537,
  name: "commandProtectionNotSupported",
  title: "Command Protection Not Supported",
  class: "permanent-negative",
  subject: "authentication",
  status: "extension",
  description:
    "The security mechanism has no such protection for commands. It belongs to the Kerberos side of RFC 2228, where commands travel inside MIC, CONF or ENC.",
  whenYouSeeIt:
    "After one of those three, or after CCC, when the mechanism in force cannot do it. With TLS you will not meet it.",
  howToFix: {
    client: "Protect commands the way the mechanism can, usually with ENC.",
    server: "Servers that speak TLS alone can answer MIC, CONF and ENC with 502.",
  },
  whenToSend: "A kind of protection that the mechanism does not have is answered with 537.",
  retryNote: "Not with this kind of protection.",
  specifications: [
    { rfc: "2228", section: "5.1" },
    { rfc: "2228", section: "3" },
  ],
  commands: ["CCC", "CONF", "ENC", "MIC"],
  variants: [{ meaning: "CCC is not possible with this mechanism", source: "RFC 2228, 3" }],
  servers: [],
  related: [535, 631],
  confusedWith: [{ code: 533, howToTell: "537: cannot be done. 533: could be done, and is not allowed." }],
};
