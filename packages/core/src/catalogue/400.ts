import type { CatalogueEntry } from "./entry.js";

export const genericTransient: CatalogueEntry<400> = {
  code: 400,
  name: "genericTransient",
  title: "Generic Transient",
  class: "transient-negative",
  subject: "syntax",
  status: "de-facto",
  description:
    "A number outside the RFCs that two programs use for trouble while setting something up. Pure-FTPd sends it when TLS cannot begin and closes; ftp-srv sends it when no passive port is free. Only the second passes by itself, as a 4yz should.",
  whenYouSeeIt:
    "After AUTH TLS on Pure-FTPd, if the certificate is missing or the client offers nothing the server accepts; after PASV on ftp-srv, once its port range is used up.",
  howToFix: {
    client:
      'For TLS, change the protocol version or cipher settings, or tell the administrator about the certificate. For "Unable to find valid port", send PASV again after a moment.',
    server: "Pure-FTPd: check the certificate file and that pure-certd runs. ftp-srv: widen pasv_min to pasv_max.",
  },
  whenToSend: "400 should not be sent: 421 serves for closing, 425 for a lacking port, 431 for a lacking certificate.",
  retryNote:
    'Same session after a short wait for the port; "Cert handler not ready" on a new session after minutes; nothing else passes by waiting.',
  specifications: [],
  commands: ["AUTH", "PASV"],
  variants: [
    { meaning: "Reply of the z/OS FTP server", source: "IBM z/OS Communications Server, IP and SNA Codes" },
    { meaning: "A service that is not implemented", source: "lists older than RFC 640" },
  ],
  servers: [
    { server: "Pure-FTPd", text: "Invalid certificate" },
    { server: "Pure-FTPd", text: "Cert handler not ready" },
    { server: "ftp-srv", text: "Unable to find valid port" },
  ],
  related: [402, 425, 500],
  confusedWith: [
    {
      code: 421,
      howToTell:
        "Both may be the last line before the connection closes. 421 is what the RFC offers for that and most often means a limit or a timeout; a 400 from Pure-FTPd speaks of certificates and ciphers, which no waiting improves. From ftp-srv 400 does not close anything.",
    },
  ],
};
