import type { CatalogueEntry } from "./entry.js";

export const winsockConnectionRefused: CatalogueEntry<10061> = {
  code: 10061,
  name: "winsockConnectionRefused",
  title: "Winsock: Connection Refused",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description:
    "WSAECONNREFUSED of Windows, elsewhere ECONNREFUSED: the host answered that nobody listens on that port.",
  whenYouSeeIt:
    "When the FTP service is not running, listens on another port (990 for implicit TLS), or turns out to be SFTP, on port 22.",
  howToFix: {
    client:
      "Check the port and the kind of server. For a refused data connection, send PASV again and use the new port.",
    server: "See that the service runs and listens on the public address, not only on 127.0.0.1.",
  },
  whenToSend: "10061 is the system's report of a closed port.",
  retryNote: "After a moment if the server is restarting; otherwise not before the port is right.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "ECONNREFUSED", source: "Node.js, Linux, macOS" }],
  servers: [],
  related: [425, 10060, 10065],
  confusedWith: [],
};
