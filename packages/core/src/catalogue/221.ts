import type { CatalogueEntry } from "./entry.js";

export const closingControlConnection: CatalogueEntry<221> = {
  code: 221,
  name: "closingControlConnection",
  title: "Closing Control Connection",
  class: "positive-completion",
  subject: "connections",
  status: "standard",
  description:
    "The server says goodbye, logs you out and closes the control connection. After QUIT that is the orderly end; by the RFC a transfer that is still running is finished first. Unasked, it means that the server is hanging up on you.",
  whenYouSeeIt:
    'As the answer to QUIT. Pure-FTPd also ends a session with "Logout." when it loses the connection, in the middle of an upload as well.',
  howToFix: {
    client:
      "After QUIT, close your side. If you sent no QUIT, treat it like 421: the operation in flight was not completed.",
    server: "Close only after the reply is out, so that the client sees it and not a reset.",
  },
  whenToSend: "QUIT is answered with 221, and the close follows.",
  retryNote: "Expected after QUIT. Unasked: a new session, and a look at how much of the file arrived.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["QUIT"],
  variants: [
    { meaning: "Goodbye without a QUIT: the session was lost", source: "Pure-FTPd" },
    { meaning: "The closing line of STAT with a path, the error only in its text", source: "FileZilla Server 1" },
  ],
  servers: [
    { server: "vsftpd", text: "Goodbye." },
    { server: "Pure-FTPd", text: "Logout." },
    { server: "FileZilla Server 1", text: "End *** ERROR (5)" },
  ],
  related: [421, 426],
  confusedWith: [],
};
