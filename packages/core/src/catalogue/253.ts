import type { CatalogueEntry } from "./entry.js";

export const zos253: CatalogueEntry<253> = {
  code: 253,
  name: "zos253",
  title: "IBM z/OS 253",
  class: "positive-completion",
  subject: "file-system",
  status: "de-facto",
  description:
    "One of the private replies that IBM's z/OS FTP server documents. No RFC defines it and we have not seen its text; the first two digits say that something was completed, in the file system.",
  whenYouSeeIt: "From a mainframe, around commands for data sets or jobs.",
  howToFix: {
    client: "Count it as success and keep the line for your log.",
    server: "Look the text up in IBM's list of FTPD reply codes.",
  },
  whenToSend: "253 means something to z/OS only; 250 is understood by all.",
  retryNote: "Completed as far as the number tells.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Rename completed", source: "lists older than RFC 640" }],
  servers: [],
  related: [205, 250, 254],
  confusedWith: [],
};
