import type { CatalogueEntry } from "./entry.js";

export const dataConnectionDisabled: CatalogueEntry<520> = {
  code: 520,
  name: "dataConnectionDisabled",
  title: "Data Connection Disabled",
  class: "permanent-negative",
  subject: "connections",
  status: "de-facto",
  description:
    "Pure-FTPd's refusal of ESTA and ESTP, two commands of its own with which a client has the data connection opened ahead of a transfer.",
  whenYouSeeIt: "After ESTA where active mode is off, and after ESTP where the other port did not answer.",
  howToFix: {
    client: "Prepare the data connection in the ordinary way, with EPSV or PASV.",
    server: "Allow active mode if ESTA is wanted.",
  },
  whenToSend: "520 is Pure-FTPd's own; 425 is what clients expect.",
  retryNote: "ESTP can be tried again at once; ESTA cannot while active mode is disabled.",
  specifications: [],
  commands: ["ESTA", "ESTP"],
  variants: [
    { meaning: "Active mode is disabled", source: "Pure-FTPd, ESTA" },
    { meaning: "The passive connection could not be opened", source: "Pure-FTPd, ESTP" },
  ],
  servers: [
    { server: "Pure-FTPd", text: "Active mode is disabled" },
    { server: "Pure-FTPd", text: "Unable to open a passive connection" },
  ],
  related: [425, 521],
  confusedWith: [],
};
