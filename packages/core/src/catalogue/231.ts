import type { CatalogueEntry } from "./entry.js";

export const userLoggedOut: CatalogueEntry<231> = {
  code: 231,
  name: "userLoggedOut",
  title: "User Logged Out",
  class: "positive-completion",
  subject: "authentication",
  status: "de-facto",
  description:
    "A dead number that once meant that the user had been logged out. RFC 959 dropped it, and QUIT is answered with 221; a few client tables still carry it.",
  whenYouSeeIt: "In such a table, as good as never on the wire.",
  howToFix: {
    client: "Accept it as the success its first digit promises and look at whether the connection closes.",
    server: "Answer QUIT with 221.",
  },
  whenToSend: "There is no occasion for 231: QUIT is answered with 221.",
  retryNote: "The session is over; a new one begins with a new connection.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Logged out, service terminated", source: "lists older than RFC 640" }],
  servers: [],
  related: [221, 233],
  confusedWith: [],
};
