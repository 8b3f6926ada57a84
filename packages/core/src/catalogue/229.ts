import type { CatalogueEntry } from "./entry.js";

export const enteringExtendedPassiveMode: CatalogueEntry<229> = {
  code: 229,
  name: "enteringExtendedPassiveMode",
  title: "Entering Extended Passive Mode",
  class: "positive-completion",
  subject: "connections",
  status: "extension",
  description:
    "Ready for an extended passive transfer. The text carries nothing but a port between four delimiters, as in (|||6446|). An address is left out on purpose: the data connection goes to the host of the control connection, over IPv4 and IPv6 alike and through most NAT.",
  whenYouSeeIt: "After EPSV, before each transfer, from clients that prefer it to PASV. Nearly every server has it.",
  howToFix: {
    client:
      "Take the delimiter from the text, since IBM i writes ! where others write |, and connect to the host you are connected to. Where EPSV is refused, fall back to PASV and remember that for the host.",
    server: "Open the same port range as for PASV. No public address has to be configured for it.",
  },
  whenToSend: "EPSV is answered with 229 and only a port.",
  retryNote: "The port is good for one attempt; send EPSV again for the next.",
  specifications: [{ rfc: "2428", section: "3" }],
  commands: ["EPSV"],
  variants: [{ meaning: "Delimiter ! in place of |", source: "IBM i" }],
  servers: [
    { server: "vsftpd", text: "Entering Extended Passive Mode (|||6446|)" },
    { server: "ftp-srv", text: "EPSV OK (|||6446|)" },
    { server: "Pure-FTPd", text: "Extended Passive mode OK (|||6446|)" },
    { server: "IBM i", text: "Entering Extended Passive Mode (!!!6446!)" },
  ],
  related: [227, 228, 425, 500, 522],
  confusedWith: [],
};
