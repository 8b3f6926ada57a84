import type { CatalogueEntry } from "./entry.js";

export const serviceReadyInMinutes: CatalogueEntry<120> = {
  code: 120,
  name: "serviceReadyInMinutes",
  title: "Service Ready in Minutes",
  class: "positive-preliminary",
  subject: "connections",
  status: "standard",
  description:
    "The server is there but not ready: it promises to be, in the number of minutes in the text. The connection stays open and the real greeting, 220, follows on it. The number is free text and sometimes missing.",
  whenYouSeeIt:
    "In place of a greeting, or after REIN, while a server is starting or holding people back. It is rare now, because a full server nearly always says 421 or 530 and hangs up.",
  howToFix: {
    client:
      "Leave the connection open and wait for the 220. Some libraries, basic-ftp among them, take 120 for a refusal and give up at once.",
    server: "If the wait is long, 421 serves people better: hardly any client copes with a greeting in two parts.",
  },
  whenToSend: "Send 120 to a new connection that will get its 220 within minutes.",
  retryNote: "No new connection before the minutes it names have passed; until then the waiting is done on this one.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "959", section: "5.4" },
  ],
  commands: ["CONNECT", "REIN"],
  variants: [
    {
      meaning: ".NET calls the number ServiceTemporarilyNotAvailable, as though it were a refusal",
      source: ".NET FtpStatusCode",
    },
  ],
  servers: [],
  related: [220],
  confusedWith: [
    {
      code: 421,
      howToTell:
        "120 keeps you in the room: the same connection will say 220 later, and you send nothing until then. 421 shows you out: the connection is of no more use, and the waiting is done between two connections.",
    },
  ],
};
