import type { CatalogueEntry } from "./entry.js";

export const enteringPassiveMode: CatalogueEntry<227> = {
  code: 227,
  name: "enteringPassiveMode",
  title: "Entering Passive Mode",
  class: "positive-completion",
  subject: "connections",
  status: "standard",
  description:
    "The server listens for a data connection and says where: four numbers of an IPv4 address and two of the port, which is the first times 256 plus the second. Behind NAT the address is often a private one that leads nowhere.",
  whenYouSeeIt:
    "After PASV, before each transfer. On an IPv6 connection there is no such answer: the server refuses PASV and asks for EPSV.",
  howToFix: {
    client:
      "Connect to the host of the control connection and take only the port from here: an address that points elsewhere is a mistake or an attack. The reply serves one data connection; ask again for the next transfer.",
    server:
      "Configure the public address (MasqueradeAddress in ProFTPD, pasv_address in vsftpd), set a port range and open that range in the firewall.",
  },
  whenToSend: "PASV is answered with 227, with an address that the client can reach.",
  retryNote: "Ask for a fresh one before every attempt, as the port of the last one is spent.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["PASV"],
  variants: [
    { meaning: "The six numbers without parentheses, behind other words", source: "servers in general" },
    { meaning: "A private or unspecified address from a server behind NAT", source: "servers in general" },
  ],
  servers: [
    { server: "vsftpd", text: "Entering Passive Mode (127,0,0,1,4,51)" },
    { server: "ftp-srv", text: "PASV OK (10,0,0,5,234,96)" },
  ],
  related: [228, 425, 500],
  confusedWith: [
    {
      code: 229,
      howToTell:
        "The same service for different commands. 227 answers PASV with an IPv4 address and a port in six numbers; 229 answers EPSV with a port alone, and the address is always the one you are connected to. Where both work, 229 is the safer: it has no address to get wrong.",
    },
  ],
};
