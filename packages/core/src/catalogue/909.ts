import type { CatalogueEntry } from "./entry.js";

export const zephyrUnexpectedError: CatalogueEntry<909> = {
  code: 909,
  name: "zephyrUnexpectedError",
  title: "Zephyr: Unexpected Error",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description: "The catch-all at the end of the client's fatal codes: something failed for which it has no number.",
  whenYouSeeIt: "Rarely, and then with an errno in the device's log that says more.",
  howToFix: {
    client: "Turn on the client's debug log and reproduce it.",
    server: "Have the time of the failure ready and compare logs.",
  },
  whenToSend: "909 stays within the client that made it up.",
  retryNote: "Once, on a new session; then find the cause.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Fatal: anything else", source: "Zephyr ftp_client.h" }],
  servers: [],
  related: [900, 904],
  confusedWith: [],
};
