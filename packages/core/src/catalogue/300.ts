import type { CatalogueEntry } from "./entry.js";

export const zos300: CatalogueEntry<300> = {
  code: 300,
  name: "zos300",
  title: "IBM z/OS 300",
  class: "positive-intermediate",
  subject: "syntax",
  status: "de-facto",
  description:
    "A private reply of the z/OS FTP server. The first digit says that the server waits for something more before it acts; what that is stands only in the text, which we have not seen.",
  whenYouSeeIt: "On z/OS alone. In lists from before 1974 the same number was the greeting.",
  howToFix: {
    client: "Read the text and answer with the command it asks for; a program that does not know it should stop there.",
    server: "See IBM's FTPD reply codes for the text.",
  },
  whenToSend: "Nobody but z/OS should use 300; 331 and 350 cover what comes in two parts.",
  retryNote: "In the middle of a sequence: finish it, or begin it again from its first command.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Greeting, waiting for input", source: "lists older than RFC 640" }],
  servers: [],
  related: [331, 350],
  confusedWith: [],
};
