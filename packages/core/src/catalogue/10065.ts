import type { CatalogueEntry } from "./entry.js";

export const winsockHostUnreachable: CatalogueEntry<10065> = {
  code: 10065,
  name: "winsockHostUnreachable",
  title: "Winsock: No Route To Host",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description: "WSAEHOSTUNREACH of Windows, elsewhere EHOSTUNREACH: the network knows no way to that address.",
  whenYouSeeIt: "With a VPN that is down, or after PASV when the server named a private address of its own network.",
  howToFix: {
    client:
      "Check network and VPN. If the login worked and only transfers fail, ignore the address in the 227 and use that of the control connection.",
    server: "Announce the public address for passive mode.",
  },
  whenToSend: "10065 is reported by the system before a server is reached.",
  retryNote: "Once the route exists.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "EHOSTUNREACH", source: "Node.js, Linux, macOS" }],
  servers: [],
  related: [227, 10060, 10061],
  confusedWith: [],
};
