import type { CatalogueEntry } from "./entry.js";

export const securityResourceUnavailable: CatalogueEntry<431> = {
  code: 431,
  name: "securityResourceUnavailable",
  title: "Security Resource Unavailable",
  class: "transient-negative",
  subject: "authentication",
  status: "extension",
  description:
    "Something the server needs for security is not available at present, according to RFC 2228. In real life that is most often the certificate: it is missing or unreadable, and stays so until somebody acts.",
  whenYouSeeIt:
    "After AUTH TLS on ProFTPD or FileZilla Server 0.9 without a usable certificate, and after PROT where security is switched off for good.",
  howToFix: {
    client:
      "Tell the administrator. Do not fall back to an unencrypted login by yourself; whoever owns the password has to decide that.",
    server: "Install a certificate and key that the server process can read, then restart it.",
  },
  whenToSend: "AUTH gets 431 if something such as the certificate is missing for the moment.",
  retryNote: "Pointless until the server has been repaired.",
  specifications: [
    { rfc: "2228", section: "5.1" },
    { rfc: "2228", section: "3" },
  ],
  commands: ["AUTH", "PROT"],
  variants: [
    { meaning: "Security is switched off, said of PROT", source: "Apache MINA FtpServer" },
    { meaning: "No such directory, in an example for CWD", source: "RFC 959, Appendix II" },
    { meaning: "Log-on failed, user or password invalid", source: "lists older than RFC 640" },
  ],
  servers: [
    { server: "ProFTPD", text: "Necessary security resource unavailable" },
    { server: "FileZilla Server 0.9", text: "Could not initialize TLS connection" },
  ],
  related: [234, 504],
  confusedWith: [
    {
      code: 534,
      howToTell:
        "Asked for TLS, the server declines in both cases. 431 says that it would if it could and lacks something, mostly a certificate; 534 says that its policy forbids it, or forbids doing without. With IIS the two run together: 534 after AUTH can also mean that no certificate is bound.",
    },
  ],
};
