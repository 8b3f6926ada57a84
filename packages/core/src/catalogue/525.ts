import type { CatalogueEntry } from "./entry.js";

export const zos525: CatalogueEntry<525> = {
  code: 525,
  name: "zos525",
  title: "IBM z/OS 525",
  class: "permanent-negative",
  subject: "connections",
  status: "de-facto",
  description:
    "IBM names this number for its z/OS server only. A 52z is a lasting refusal to do with connections; the rest is in the text, which is unknown to us.",
  whenYouSeeIt: "On a mainframe, around data connections.",
  howToFix: {
    client: "Keep the full line and show it to whoever runs the host.",
    server: "Find it in IBM's IP and SNA codes.",
  },
  whenToSend: "Servers other than z/OS have 425 and 522 for what 525 might mean.",
  retryNote: "Pointless without a change.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Reply of the z/OS FTP server", source: "IBM z/OS Communications Server, IP and SNA Codes" }],
  servers: [],
  related: [425, 522],
  confusedWith: [],
};
