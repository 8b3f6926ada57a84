import type { CatalogueEntry } from "./entry.js";

export const winsockTimedOut: CatalogueEntry<10060> = {
  code: 10060,
  name: "winsockTimedOut",
  title: "Winsock: Connection Timed Out",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description: "WSAETIMEDOUT of Windows, elsewhere ETIMEDOUT: nothing answered in time. No FTP reply is involved.",
  whenYouSeeIt:
    "While connecting, if the address or port is wrong or a firewall swallows packets. On the data connection after PASV it points to a passive port range that is not open.",
  howToFix: {
    client:
      "Check host, port and the way out of your network. If only transfers hang, try EPSV or the address of the control connection.",
    server: "Open port 21 and the passive range in every firewall on the way.",
  },
  whenToSend: "10060 is what the system says when nobody answers.",
  retryNote: "A few times with growing waits; a wrong address stays wrong.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "ETIMEDOUT", source: "Node.js, Linux, macOS" }],
  servers: [],
  related: [421, 10065],
  confusedWith: [
    {
      code: 10061,
      howToTell:
        "10061 is a quick no: the machine is there and nothing listens on that port. 10060 is silence: wrong address, machine down, or a firewall that says nothing.",
    },
    {
      code: 425,
      howToTell:
        "425 is the server's report that no data connection came about, 10060 the client's. Both sides of the same blocked port often show up together; the session itself is still usable.",
    },
  ],
};
