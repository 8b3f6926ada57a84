import type { CatalogueEntry } from "./entry.js";

export const winsockTooManyUsers: CatalogueEntry<10068> = {
  code: 10068,
  name: "winsockTooManyUsers",
  title: "Winsock: Too Many Users",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description:
    'WSAEUSERS of Windows, about a quota of users. Lists of FTP errors print it as "server is full", and at least one Java server copied the line: five digits, which no client can read as a reply.',
  whenYouSeeIt: "In such lists. A full FTP server says 421, or 530.",
  howToFix: {
    client: "If a server really greets with it, it is full: come back later, and with fewer sessions.",
    server: "Answer 421 instead; a reply has three digits.",
  },
  whenToSend: "10068 should never be sent: a full server says 421.",
  retryNote: "On a new session after a growing wait, if it came from a server.",
  specifications: [],
  commands: [],
  variants: [
    { meaning: "EUSERS", source: "Linux" },
    { meaning: '"Too many users, server is full." as a greeting', source: "an open-source Java server" },
  ],
  servers: [],
  related: [530],
  confusedWith: [
    {
      code: 421,
      howToTell:
        "421 is the real thing: three digits, sent by a server, followed by a close. 10068 is what old lists say it should look like.",
    },
  ],
};
