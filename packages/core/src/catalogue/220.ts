import type { CatalogueEntry } from "./entry.js";

export const serviceReady: CatalogueEntry<220> = {
  code: 220,
  name: "serviceReady",
  title: "Service Ready",
  class: "positive-completion",
  subject: "connections",
  status: "standard",
  description:
    "The server greets you and is ready for a user to log in. The line comes by itself, as the first thing on a new connection. It is no promise about you: bans and limits are often checked only at USER or PASS.",
  whenYouSeeIt:
    "Right after the connection stands (with implicit TLS, after the handshake), often in several lines with a banner. REIN and an accepted HOST are answered with it too, and some servers answer EPSV ALL so.",
  howToFix: {
    client:
      "Read the greeting to its last line, then send AUTH TLS or USER; anything sent earlier may be lost. Draw no firm conclusions from the product in the banner, because administrators change it.",
    server: "Keep exact versions out of the banner, and never refuse in a 220: say 421 and close.",
  },
  whenToSend: "A server sends 220 first on every connection it means to serve.",
  retryNote:
    "A beginning, not a result. If the connection closes right behind it, take that as a refusal and wait before you come back.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "7151", section: "3.1" },
  ],
  commands: ["CONNECT", "EPSV", "HOST", "REIN"],
  variants: [
    { meaning: "Accepted: the session was reset to its start", source: "RFC 959, REIN" },
    { meaning: "HOST accepted: the virtual host is chosen", source: "RFC 7151, 3.1" },
    {
      meaning: 'EPSV ALL accepted, in one case with the words "Active mode is disabled"',
      source: "pyftpdlib, Pure-FTPd",
    },
    { meaning: "A refusal in the last line of the greeting, followed by a close", source: "FileZilla Server 1" },
  ],
  servers: [
    { server: "ProFTPD", text: "ProFTPD Server (ProFTPD Default Installation) [192.0.2.10]" },
    { server: "vsftpd", text: "(vsFTPd 3.0.2)" },
    { server: "pyftpdlib", text: "pyftpdlib 2.2.1 ready." },
    { server: "Pure-FTPd", text: "You will be disconnected after 15 minutes of inactivity." },
  ],
  related: [120, 331, 500, 530],
  confusedWith: [
    {
      code: 421,
      howToTell:
        "Either can be the first line on a new connection. 220 opens the conversation: the connection stays, and the next move is yours. 421 ends it before it began: the server hangs up, and whatever you send goes nowhere. If a wrapper reports that the greeting failed, read the line itself, because the reason for a 421 is only in its text.",
    },
  ],
};
