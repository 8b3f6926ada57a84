import type { CatalogueEntry } from "./entry.js";

export const invalidRestParameter: CatalogueEntry<554> = {
  code: 554,
  name: "invalidRestParameter",
  title: "Invalid REST Parameter",
  class: "permanent-negative",
  subject: "file-system",
  status: "standard",
  description:
    "The restart position does not fit the file: it lies beyond the end. Most often the file on the server has become shorter since the first attempt, or the position was counted for another file.",
  whenYouSeeIt:
    "Not after REST, which is accepted, but after the RETR or STOR that follows. Pure-FTPd also says it right at REST for something that is not a number.",
  howToFix: {
    client:
      "Ask SIZE in binary mode and decide: start again from 0, or from the size the server reports. Pure-FTPd and pyftpdlib have reset the position already.",
    server: "Nothing to repair. Clients that hit this often are resuming files that are being rewritten.",
  },
  whenToSend: "A transfer whose restart position lies outside the file is refused with 554.",
  retryNote: "In the same session with a position that fits, or from the beginning.",
  specifications: [{ rfc: "1123", section: "4.1.3.4" }],
  commands: ["APPE", "REST", "RETR", "STOR", "STOU"],
  variants: [{ meaning: "An impossible path for RNTO", source: "3DS and Switch ftpd by mtheall" }],
  servers: [
    { server: "Pure-FTPd", text: "Restart offset 2000 is too large for file size 1000. Restart offset reset to 0" },
    { server: "pyftpdlib", text: "REST position (2000) > file size (1000)" },
    { server: "ProFTPD", text: "report.csv: invalid REST argument" },
  ],
  related: [350, 555],
  confusedWith: [
    {
      code: 501,
      howToTell:
        "REST -1 or REST abc is a bad argument: 501, at once. REST 2000 for a file of 1000 bytes is a good argument that does not fit: 554, when the transfer begins. REST in ASCII mode is refused with 501, too, and needs TYPE I, not another offset.",
    },
  ],
};
