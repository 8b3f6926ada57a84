import type { CatalogueEntry } from "./entry.js";

export const extendedPortFailure: CatalogueEntry<522> = {
  code: 522,
  name: "extendedPortFailure",
  title: "Extended Port Failure",
  class: "permanent-negative",
  subject: "connections",
  status: "extension",
  description:
    "The data connection cannot be made the way you asked, for one of three reasons. To EPRT or EPSV: that network protocol is not supported, use one of those in parentheses (1 is IPv4, 2 is IPv6). To a transfer before 150: the data connection must be encrypted. After 150: the TLS handshake on it failed, with vsftpd nearly always because the session was not resumed.",
  whenYouSeeIt:
    "With vsftpd over TLS it is the classic first obstacle: the login works, every listing fails. On EPRT it means a client that guessed the address family.",
  howToFix: {
    client:
      '"Session reuse required": resume the control connection\'s TLS session, at need with TLS 1.2. "Must be encrypted": PROT P. After EPRT or EPSV: take a protocol from the list, or PASV.',
    server: "In vsftpd, require_ssl_reuse=NO lets in clients that cannot resume. For EPRT, list the right protocols.",
  },
  whenToSend: "EPRT with an unknown protocol gets 522, and so does a transfer whose TLS failed after 150.",
  retryNote: 'After the change, on the same session. A bare "SSL connection failed" may be tried once more as it is.',
  specifications: [
    { rfc: "2428", section: "2" },
    { rfc: "2428", section: "3" },
    { rfc: "4217", section: "10.2" },
    { rfc: "4217", section: "11.4" },
  ],
  commands: ["APPE", "EPRT", "EPSV", "LIST", "NLST", "RETR", "STOR", "STOU"],
  variants: [
    { meaning: "Network protocol not supported", source: "RFC 2428, 2" },
    { meaning: "TLS on the data connection failed", source: "RFC 4217, 10.2; vsftpd, pyftpdlib" },
    { meaning: "The protection level is too low", source: "RFC 4217, 11.4; vsftpd, ProFTPD" },
  ],
  servers: [
    {
      server: "vsftpd",
      text: "SSL connection failed; session reuse required: see require_ssl_reuse option in vsftpd.conf man page",
    },
    { server: "vsftpd", text: "Data connections must be encrypted." },
    { server: "ProFTPD", text: "SSL/TLS required on the data channel" },
    { server: "ProFTPD", text: "Network protocol not supported, use (1,2)" },
  ],
  related: [229, 425, 504, 521, 536],
  confusedWith: [
    {
      code: 534,
      howToTell:
        "One problem, two dialects: IIS refuses a transfer on an unencrypted data connection with 534, vsftpd and ProFTPD with 522. 534 also refuses USER without TLS, which 522 never does, and 522 also reports a failed handshake or a wrong address family.",
    },
    {
      code: 552,
      howToTell:
        "Easily mistyped for one another, and that is all they share. 522 is about TLS or IPv6 on the data connection; 552 is about a full quota.",
    },
  ],
};
