import type { CatalogueEntry } from "./entry.js";

export const dataConnectionRefused: CatalogueEntry<435> = {
  code: 435,
  name: "dataConnectionRefused",
  title: "Data Connection Refused",
  class: "transient-negative",
  subject: "authentication",
  status: "de-facto",
  description:
    "A BSD server's refusal of a data connection whose other end is not the machine that sent the commands, or uses a port it will not talk to. It guards against being made to attack third parties.",
  whenYouSeeIt:
    "After a transfer command, if client and data connection reach the server from different addresses, as behind some NAT pools and proxies.",
  howToFix: {
    client: "Use passive mode from the machine that holds the control connection, and try again.",
    server: "A pool of addresses behind one customer is the usual innocent cause. The check itself is worth keeping.",
  },
  whenToSend: "425 says everything that 435 does.",
  retryNote: "Once or twice on the same session with a new PASV; behind a changing address it may work the next time.",
  specifications: [],
  commands: ["RETR"],
  variants: [
    { meaning: "A data connection from a foreign address, where other servers say 425", source: "OpenBSD ftpd" },
  ],
  servers: [{ server: "OpenBSD ftpd", text: "Can't build data connection: illegal port number" }],
  related: [426, 520],
  confusedWith: [
    {
      code: 425,
      howToTell:
        "435 is one special case of 425: there is a data connection, but the server does not trust where it comes from. vsftpd and pyftpdlib refuse the same thing with 425.",
    },
  ],
};
