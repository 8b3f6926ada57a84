import type { CatalogueEntry } from "./entry.js";

export const dataConnectionProtRefused: CatalogueEntry<521> = {
  code: 521,
  name: "dataConnectionProtRefused",
  title: "Data Connection PROT Refused",
  class: "permanent-negative",
  subject: "connections",
  status: "extension",
  description:
    "The data connection may not be opened with the present PROT level: encrypt it first. That is what a transfer is told. The number has two older meanings: to MKD it says that the directory exists, to LPRT and LPSV that the address family is not supported, with the supported ones in parentheses.",
  whenYouSeeIt:
    "Before 150, when a server demands PROT P and the client never sent it. The meaning for MKD is from an RFC example and hardly ever seen.",
  howToFix: {
    client:
      "Send PBSZ 0 and PROT P, then repeat the transfer. For MKD count it as success once CWD into the directory works. For LPRT use EPRT or EPSV.",
    server: "If old clients must be served, allow clear data connections; otherwise the reply does its work.",
  },
  whenToSend: "A transfer without the required PROT P is refused with 521 before any 150.",
  retryNote:
    "After PROT P, in the same session. FileZilla Server 0.9 also says it at login to a forbidden address, and then never.",
  specifications: [
    { rfc: "4217", section: "10.2" },
    { rfc: "959", section: "Appendix II" },
    { rfc: "1639", section: "4" },
  ],
  commands: ["APPE", "LIST", "LPRT", "LPSV", "MKD", "NLST", "PASS", "RETR", "STOR", "STOU"],
  variants: [
    { meaning: "The data connection must be protected", source: "RFC 4217, 10.2; Pure-FTPd, FileZilla Server 0.9" },
    { meaning: "The directory exists already", source: "RFC 959, Appendix II" },
    { meaning: "Address family not supported", source: "RFC 1639, 4" },
    { meaning: "PROT S is not supported", source: "pyftpdlib" },
    { meaning: "This user may not connect from this address", source: "FileZilla Server 0.9" },
  ],
  servers: [
    { server: "Pure-FTPd", text: "Data connection cannot be opened with this PROT setting." },
    { server: "FileZilla Server 0.9", text: "PROT P required" },
  ],
  related: [534, 536, 550],
  confusedWith: [
    {
      code: 522,
      howToTell:
        "Both can mean that the data connection needs TLS, and RFC 4217 itself is of two minds. 521 comes before 150 and asks for PROT P. 522 comes in three flavours: on EPRT a wrong network protocol, before 150 PROT P is missing, after 150 the TLS handshake failed.",
    },
  ],
};
