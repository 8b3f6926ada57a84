import type { CatalogueEntry } from "./entry.js";

export const systemStatus: CatalogueEntry<211> = {
  code: 211,
  name: "systemStatus",
  title: "System Status",
  class: "positive-completion",
  subject: "information",
  status: "standard",
  description:
    'Facts about the server or the session: the reply to STAT without an argument, to FEAT and to HELP. It is nearly always several lines long, from "211-" to a last line with 211 and a space. Three neighbours share this ground: 211 speaks of the server, 212 of a directory, 213 of a file.',
  whenYouSeeIt:
    "Nearly every client asks FEAT once and gets a list of features, one a line, each indented by a space. STAT in the middle of a transfer gets a report of its progress.",
  howToFix: {
    client:
      "Read up to the last line before you send the next command. Compare feature names without regard to case, and where a feature matters try it: lists are incomplete, and sometimes wrong.",
    server: "Begin each feature line with one space and not with the code, and list only what is switched on.",
  },
  whenToSend: "STAT without a path and FEAT are answered with 211.",
  retryNote: "Only information; ask as often as you like.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "2389", section: "3.2" },
  ],
  commands: ["FEAT", "HELP", "STAT"],
  variants: [
    { meaning: "List of features", source: "RFC 2389, 3.2" },
    { meaning: "General help", source: "ftp-srv, RFC 959" },
    { meaning: "A directory listing, where 212 or 213 is due", source: "servers in general" },
  ],
  servers: [
    { server: "vsftpd", text: "Features:" },
    { server: "vsftpd", text: "End of status" },
  ],
  related: [212, 213, 500],
  confusedWith: [
    {
      code: 214,
      howToTell:
        "Both can answer HELP, and servers disagree about which it should be: ftp-srv sends 211 for the general list and 214 for a single command. 211 also answers STAT and FEAT and may be read by a program there; 214 is meant for a person and for nobody else.",
    },
  ],
};
