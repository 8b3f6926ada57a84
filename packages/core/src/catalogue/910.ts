import type { CatalogueEntry } from "./entry.js";

export const zephyrDataTransferTimeout: CatalogueEntry<910> = {
  code: 910,
  name: "zephyrDataTransferTimeout",
  title: "Zephyr: Data Transfer Timeout",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description:
    "The only one of Zephyr's own codes that is not fatal: the data connection stayed silent for too long, while the session is still there.",
  whenYouSeeIt: "On slow links, behind firewalls that block the data port, or when the server waits too.",
  howToFix: {
    client: "Read the pending reply on the control connection first, often 425 or 426, then repeat with a new PASV.",
    server: "Check that the passive ports can be reached from mobile networks.",
  },
  whenToSend: "910 is the device's word for its own impatience.",
  retryNote: "Same session if it still answers.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Not fatal: no data in time", source: "Zephyr ftp_client.h" }],
  servers: [],
  related: [425, 426, 10060],
  confusedWith: [],
};
