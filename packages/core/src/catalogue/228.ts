import type { CatalogueEntry } from "./entry.js";

export const enteringLongPassiveMode: CatalogueEntry<228> = {
  code: 228,
  name: "enteringLongPassiveMode",
  title: "Entering Long Passive Mode",
  class: "positive-completion",
  subject: "connections",
  status: "extension",
  description:
    "Passive mode with a long address: address family, length, the bytes of the address, then the port, all as decimal numbers. It was an early way to run FTP over networks other than IPv4.",
  whenYouSeeIt: "After LPSV, which today only some BSD-style servers understand.",
  howToFix: {
    client: "Prefer EPSV. If you do use it, connect to the control connection's host and take only the port.",
    server: "Offer EPSV (RFC 2428) instead; hardly any client sends LPSV.",
  },
  whenToSend: "LPSV, if a server has it at all, is answered with 228.",
  retryNote: "One reply, one data connection: ask anew for the next.",
  specifications: [{ rfc: "1639", section: "3" }],
  commands: ["LPSV"],
  variants: [
    {
      meaning: "An address and port written in some other form",
      source: 'code tables, from the words "long address, port"',
    },
  ],
  servers: [{ server: "BSD ftpd", text: "Entering Long Passive Mode (4,4,127,0,0,1,2,4,51)" }],
  related: [227, 229, 521],
  confusedWith: [],
};
