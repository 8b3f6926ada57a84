import type { CatalogueEntry } from "./entry.js";

export const zos531: CatalogueEntry<531> = {
  code: 531,
  name: "zos531",
  title: "IBM z/OS 531",
  class: "permanent-negative",
  subject: "authentication",
  status: "de-facto",
  description:
    "Yet another reply of the z/OS server alone, in the group that deals with logging in. We have no text for it.",
  whenYouSeeIt: "When a mainframe refuses a user, a password or an account.",
  howToFix: {
    client: "Treat it like 530: no automatic second try, since RACF locks users after a few.",
    server: "The security product's messages in the system log say more than the reply.",
  },
  whenToSend: "530 does the work of 531 on all systems but z/OS.",
  retryNote: "Not before the cause at login has been dealt with.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Reply of the z/OS FTP server", source: "IBM z/OS Communications Server, IP and SNA Codes" }],
  servers: [],
  related: [530, 532],
  confusedWith: [],
};
