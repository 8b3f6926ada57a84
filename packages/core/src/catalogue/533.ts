import type { CatalogueEntry } from "./entry.js";

export const commandProtectionDenied: CatalogueEntry<533> = {
  code: 533,
  name: "commandProtectionDenied",
  title: "Command Protection Denied",
  class: "permanent-negative",
  subject: "authentication",
  status: "extension",
  description:
    "The protection that the command came with, or lacked, is against the server's policy. For TLS there is one case: CCC, which returns to clear commands, was refused or made no sense.",
  whenYouSeeIt: "After CCC on a connection that was never encrypted, or after MIC, CONF and ENC under Kerberos.",
  howToFix: {
    client:
      "Leave the control connection encrypted. If you need CCC because a firewall wants to read PASV replies, use EPSV.",
    server: "Refusing CCC is sound; the reply is right.",
  },
  whenToSend: "CCC on a connection that must stay encrypted, or never was, is refused with 533.",
  retryNote: "Another try changes nothing.",
  specifications: [
    { rfc: "2228", section: "5.1" },
    { rfc: "2228", section: "3" },
    { rfc: "4217", section: "5" },
  ],
  commands: ["CCC", "CONF", "ENC", "MIC"],
  variants: [{ meaning: "CCC on an unprotected connection", source: "RFC 4217, 5; ProFTPD" }],
  servers: [{ server: "ProFTPD", text: "CCC not allowed on insecure control connection" }],
  related: [535, 537],
  confusedWith: [
    {
      code: 534,
      howToTell:
        "533 objects to how a command was protected, 534 to the request itself. With TLS you meet 534 for all sorts of things and 533 for CCC only.",
    },
  ],
};
