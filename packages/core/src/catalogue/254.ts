import type { CatalogueEntry } from "./entry.js";

export const zos254: CatalogueEntry<254> = {
  code: 254,
  name: "zos254",
  title: "IBM z/OS 254",
  class: "positive-completion",
  subject: "file-system",
  status: "de-facto",
  description:
    "Listed by IBM for the z/OS FTP server and by nobody else. Its wording is unknown to us. As a 25z it reports a completed file action.",
  whenYouSeeIt: "Against z/OS only, where data sets stand in for files.",
  howToFix: {
    client: "Go on as after 250.",
    server: "IBM's documentation of the z/OS reply codes is the place that explains it.",
  },
  whenToSend: "Instead of 254, a server other than z/OS should say 250.",
  retryNote: "No reason to repeat.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Delete completed", source: "lists older than RFC 640" }],
  servers: [],
  related: [205, 250, 253],
  confusedWith: [],
};
