import type { CatalogueEntry } from "./entry.js";

export const securityMechanismAccepted: CatalogueEntry<234> = {
  code: 234,
  name: "securityMechanismAccepted",
  title: "Security Mechanism Accepted",
  class: "positive-completion",
  subject: "authentication",
  status: "extension",
  description:
    "The server accepts the security mechanism you named. After AUTH TLS the very next bytes on this connection are the TLS handshake.",
  whenYouSeeIt: "After AUTH TLS, before USER. Sending AUTH first is what protects the password.",
  howToFix: {
    client:
      "Start the handshake at once, and throw away anything that came in the clear behind this line. Then send PBSZ 0 and PROT P, then log in.",
    server: "If sessions die here, the certificate or the allowed TLS versions are at fault, not the reply.",
  },
  whenToSend: "An accepted AUTH TLS gets 234.",
  retryNote: "If the handshake fails, the connection is finished: a new one, after the TLS settings were changed.",
  specifications: [
    { rfc: "2228", section: "5.1" },
    { rfc: "2228", section: "3" },
    { rfc: "4217", section: "4.2" },
  ],
  commands: ["AUTH"],
  variants: [
    { meaning: ".NET calls it ServerWantsSecureSession", source: ".NET FtpStatusCode" },
    { meaning: "Success of AUTH TLS under another number, 200", source: "VxWorks" },
  ],
  servers: [
    { server: "vsftpd", text: "Proceed with negotiation." },
    { server: "ProFTPD", text: "AUTH TLS successful" },
  ],
  related: [235, 534],
  confusedWith: [
    {
      code: 334,
      howToTell:
        "After AUTH TLS only 234 is right, and the handshake begins. 334 asks for an ADAT with data first, as Kerberos does. Some servers say 334 to AUTH TLS or AUTH SSL all the same; clients such as curl take it and start TLS.",
    },
  ],
};
