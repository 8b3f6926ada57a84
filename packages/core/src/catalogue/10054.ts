import type { CatalogueEntry } from "./entry.js";

export const winsockConnectionReset: CatalogueEntry<10054> = {
  code: 10054,
  name: "winsockConnectionReset",
  title: "Winsock: Connection Reset",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description:
    "A Windows socket error, WSAECONNRESET, and not a reply of any server: the other side, or something in between, cut the connection. On other systems it is ECONNRESET.",
  whenYouSeeIt:
    "In the middle of a session or transfer, when the server process dies, a firewall drops an idle connection, or a limit is enforced without a word. Whether the last command took effect is unknown.",
  howToFix: {
    client:
      "Look for a reply just before it, because a 421 or 552 names the cause. Log in again, check the size of the file, and resume.",
    server:
      "Send the reply before you close. Check firewalls that forget the control connection during long transfers.",
  },
  whenToSend: "10054 comes from the operating system, not from a server.",
  retryNote: "On a new session, but only after looking at what the last command has done.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "ECONNRESET", source: "Node.js, Linux, macOS" }],
  servers: [],
  related: [421, 552, 10060],
  confusedWith: [
    {
      code: 426,
      howToTell:
        "426 is the server telling you that the data connection broke; the session lives and you know where you stand. 10054 is your own system telling you that a connection is gone. Find out which one: after a reset data connection a reply such as 426 or 552 is still to come on the other.",
    },
  ],
};
