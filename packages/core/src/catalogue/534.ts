import type { CatalogueEntry } from "./entry.js";

export const deniedForPolicy: CatalogueEntry<534> = {
  code: 534,
  name: "deniedForPolicy",
  title: "Denied for Policy",
  class: "permanent-negative",
  subject: "authentication",
  status: "extension",
  description:
    "The request is against the server's security policy. Which half of it depends on the moment: USER without TLS, a transfer without PROT P, a PROT level that is too low, or a TLS request where none is allowed.",
  whenYouSeeIt:
    'On IIS, "Policy requires SSL." is said of the login, of every transfer over a clear data connection, and also when no certificate is bound. Elsewhere it mostly answers PROT C.',
  howToFix: {
    client:
      "At USER: AUTH TLS first, on a new connection. At a transfer: PBSZ 0 and PROT P. After PROT C: PROT P. After AUTH TLS itself there is nothing to do on your side.",
    server: "On IIS, bind a certificate, and choose Allow or Require separately for the control and the data channel.",
  },
  whenToSend: "Use 534 when the security policy forbids the request, most often for want of TLS.",
  retryNote: "After the change, not before. Refused AUTH: no.",
  specifications: [
    { rfc: "2228", section: "5.1" },
    { rfc: "2228", section: "3" },
    { rfc: "2228", section: "6" },
    { rfc: "4217", section: "5" },
  ],
  commands: ["APPE", "AUTH", "CCC", "LIST", "NLST", "PROT", "RETR", "STOR", "STOU", "USER"],
  variants: [
    { meaning: "TLS is required for the login", source: "IIS, uFTP, libunftp" },
    { meaning: "TLS is required for the data connection", source: "RFC 2228, 6; IIS" },
    { meaning: "PROT C is refused", source: "FileZilla Server" },
    { meaning: "The session is secured already", source: "Apache MINA FtpServer, FileZilla Server 1" },
    { meaning: "CCC is not allowed now", source: "Pure-FTPd" },
  ],
  servers: [
    { server: "Microsoft IIS", text: "Policy requires SSL." },
    { server: "FileZilla Server 1", text: "Protection level C not allowed" },
    { server: "ProFTPD", text: "Unwilling to accept security parameters" },
    { server: "uFTP", text: "Policy Requires SSL." },
  ],
  related: [234, 431, 521, 522, 530, 533, 535, 536],
  confusedWith: [],
};
