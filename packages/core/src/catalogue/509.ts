import type { CatalogueEntry } from "./entry.js";

export const zos509: CatalogueEntry<509> = {
  code: 509,
  name: "zos509",
  title: "IBM z/OS 509",
  class: "permanent-negative",
  subject: "syntax",
  status: "de-facto",
  description:
    "A number from IBM's list for the z/OS FTP server; no other source has it, and its text is not known to us. A 50z is a refusal that concerns the command itself.",
  whenYouSeeIt: "On z/OS, in answer to a command it will not take in that form.",
  howToFix: {
    client: "Read the text and correct the command; repeating it leads nowhere.",
    server: "IBM documents it under FTPD reply codes.",
  },
  whenToSend: "Outside z/OS, 500 to 504 leave nothing for 509 to say.",
  retryNote: "Not unchanged.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Reply of the z/OS FTP server", source: "IBM z/OS Communications Server, IP and SNA Codes" }],
  servers: [],
  related: [500, 501],
  confusedWith: [],
};
