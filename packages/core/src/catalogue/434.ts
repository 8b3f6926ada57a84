import type { CatalogueEntry } from "./entry.js";

export const requestedHostUnavailable: CatalogueEntry<434> = {
  code: 434,
  name: "requestedHostUnavailable",
  title: "Requested Host Unavailable",
  class: "transient-negative",
  subject: "authentication",
  status: "de-facto",
  description:
    "A number that lives in lists only, where it is said to mean that the requested host is unavailable. In FTP that is a matter for the HOST command, which is answered with 504 or 421. No server we know of sends 434.",
  whenYouSeeIt: "In tables descended from one Wikipedia list, and in libraries that copied them.",
  howToFix: {
    client: "Should it arrive, read the text, and treat it as a 421 for the host you named.",
    server: "For an unknown virtual host use 504, and 421 for one that is down.",
  },
  whenToSend: "For a virtual host, 504 or 421 is right and 434 is not.",
  retryNote: "Later and on a new session, if the text gives hope.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Log-out forced by an operator", source: "lists older than RFC 640" }],
  servers: [],
  related: [421, 504],
  confusedWith: [],
};
