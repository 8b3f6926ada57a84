import type { CatalogueEntry } from "./entry.js";

export const loggedOut: CatalogueEntry<233> = {
  code: 233,
  name: "loggedOut",
  title: "Logged Out",
  class: "positive-completion",
  subject: "authentication",
  status: "de-facto",
  description:
    "Another number from before RFC 640: the user was logged out and the parameters were reset. Today that is REIN, and its answer is 220.",
  whenYouSeeIt: "In old lists. Zephyr's client header has it under the words that once belonged to 232.",
  howToFix: {
    client: "Should a server ever send it, log in again before the next command.",
    server: "Use 220 for REIN and 221 for QUIT.",
  },
  whenToSend: "Nothing calls for 233: REIN is answered with 220.",
  retryNote: "After it, a login; the old state is gone.",
  specifications: [],
  commands: [],
  variants: [
    { meaning: "Logged out, parameters reset", source: "lists older than RFC 640" },
    { meaning: "Logout command noted", source: "Zephyr ftp_client.h" },
  ],
  servers: [],
  related: [220, 231, 232],
  confusedWith: [],
};
