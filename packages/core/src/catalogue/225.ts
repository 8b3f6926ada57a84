import type { CatalogueEntry } from "./entry.js";

export const dataConnectionOpen: CatalogueEntry<225> = {
  code: 225,
  name: "dataConnectionOpen",
  title: "Data Connection Open",
  class: "positive-completion",
  subject: "connections",
  status: "standard",
  description:
    "A data connection stands open and nothing is being transferred on it. In practice it is the answer to an ABOR that found nothing to abort.",
  whenYouSeeIt:
    "After ABOR, when the transfer had ended before the abort arrived. Pure-FTPd uses it for its own ESTP and ESTA commands, to say to whom it is connected.",
  howToFix: {
    client: "Take the abort as done. Neither a 426 nor another 226 is owed to you after it.",
    server:
      "Right for ABOR with nothing running. When a transfer was stopped, the order is 426 for the transfer and 226 for the ABOR.",
  },
  whenToSend: "ABOR gets 225 when no transfer is running.",
  retryNote: "There was nothing to stop, so there is nothing to stop again.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["ABOR", "ESTA", "ESTP"],
  variants: [{ meaning: "Connected, with the address and port, after ESTP and ESTA", source: "Pure-FTPd" }],
  servers: [
    { server: "vsftpd", text: "No transfer to ABOR." },
    { server: "ftp-srv", text: "Data connection open; no transfer in progress" },
  ],
  related: [226, 426],
  confusedWith: [],
};
