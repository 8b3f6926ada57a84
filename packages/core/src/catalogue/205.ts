import type { CatalogueEntry } from "./entry.js";

export const zos205: CatalogueEntry<205> = {
  code: 205,
  name: "zos205",
  title: "IBM z/OS 205",
  class: "positive-completion",
  subject: "syntax",
  status: "de-facto",
  description:
    "IBM lists 205 among the replies of its z/OS FTP server. No RFC has it and its wording is not known to us, so all that can be said for certain is in the first digit: the command was completed.",
  whenYouSeeIt: "On a z/OS host, or in a log of one. From any other server it is a private extension.",
  howToFix: {
    client: "Treat it as success and read the text, which on z/OS is usually explicit.",
    server: "IBM's manual of IP and SNA codes explains the text that goes with it.",
  },
  whenToSend: "Leave 205 to z/OS; 200 or 250 says the same everywhere.",
  retryNote: "A 2yz: the work is done.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Reply of the z/OS FTP server", source: "IBM z/OS Communications Server, IP and SNA Codes" }],
  servers: [],
  related: [200, 253, 254],
  confusedWith: [],
};
