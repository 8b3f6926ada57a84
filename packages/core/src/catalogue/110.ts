import type { CatalogueEntry } from "./entry.js";

export const restartMarker: CatalogueEntry<110> = {
  code: 110,
  name: "restartMarker",
  title: "Restart Marker",
  class: "positive-preliminary",
  subject: "information",
  status: "standard",
  description:
    'In block or compressed mode the server has met a restart marker in the data and reports two names for that place. The text has a fixed form, "MARK yyyy = mmmm": your marker, an equals sign, the server\'s marker.',
  whenYouSeeIt:
    "Between the 150 and the closing 226 of a transfer in MODE B or MODE C, once for each marker. Stream mode, which nearly everybody uses, never produces it; there, REST takes a byte offset instead.",
  howToFix: {
    client:
      "Write down the server's marker beside the position you have reached and go on with the transfer. After a break, hand that marker to REST.",
    server:
      "Send it in block and compressed mode only, in exactly this form, and keep what is needed to find the place again.",
  },
  whenToSend: "Inside a transfer in block or compressed mode, 110 is sent at each restart marker and at no other time.",
  retryNote: "Part of a running transfer. The pair of markers is what makes a later restart cheap.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "959", section: "3.5" },
  ],
  commands: ["APPE", "RETR", "STOR", "STOU"],
  variants: [
    { meaning: "A line that says the server is busy with something", source: "lists older than RFC 640" },
    {
      meaning: "Twisted's message table puts a hyphen where the equals sign belongs",
      source: "Twisted protocols/ftp.py",
    },
  ],
  servers: [],
  related: [150, 226],
  confusedWith: [
    {
      code: 350,
      howToTell:
        "Both have to do with restarting. 110 comes by itself while data flows and hands you a marker for later; 350 is the answer to a REST that you sent and waits for RETR or STOR. Anyone working in stream mode meets 350 only.",
    },
  ],
};
