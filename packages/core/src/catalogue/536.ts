import type { CatalogueEntry } from "./entry.js";

export const protLevelNotSupported: CatalogueEntry<536> = {
  code: 536,
  name: "protLevelNotSupported",
  title: "PROT Level Not Supported",
  class: "permanent-negative",
  subject: "authentication",
  status: "extension",
  description:
    "The mechanism cannot give the protection level you asked for. FTP over TLS knows two, C for clear and P for private; S and E exist for Kerberos only.",
  whenYouSeeIt: "After PROT S or PROT E with TLS. ftp-srv, by a slip in its code, answers PROT C with it as well.",
  howToFix: { client: "Send PROT P.", server: "No change needed for TLS." },
  whenToSend: "PROT S and PROT E are answered with 536 under TLS.",
  retryNote: "With PROT P in the same session.",
  specifications: [
    { rfc: "2228", section: "5.1" },
    { rfc: "2228", section: "3" },
  ],
  commands: ["PROT"],
  variants: [
    { meaning: "PROT C is refused", source: "ftp-srv" },
    { meaning: "PROT S and PROT E under another number, 521", source: "pyftpdlib" },
  ],
  servers: [
    { server: "ProFTPD", text: "PROT S unsupported" },
    { server: "vsftpd", text: "PROT not supported." },
    { server: "FileZilla Server 1", text: "Protection level S not supported" },
  ],
  related: [521, 537],
  confusedWith: [
    {
      code: 534,
      howToTell:
        "536 says that a level is technically impossible, 534 that a possible one is not allowed. The way out is PROT P for both, unless a 534 turned down PROT P itself.",
    },
    {
      code: 504,
      howToTell:
        "504 is for a letter the server cannot place at all, such as PROT X; 536 is for S and E, which exist but not for TLS.",
    },
  ],
};
