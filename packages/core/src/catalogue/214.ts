import type { CatalogueEntry } from "./entry.js";

export const helpMessage: CatalogueEntry<214> = {
  code: 214,
  name: "helpMessage",
  title: "Help Message",
  class: "positive-completion",
  subject: "information",
  status: "standard",
  description:
    "Help for a human reader: which commands exist, or what one of them expects. Programs should not rely on a word of it.",
  whenYouSeeIt:
    "After HELP, with or without the name of a command, and after SITE HELP on many servers. Usually in several lines.",
  howToFix: {
    client: "Show it and move on. To find out what a server can do, ask FEAT.",
    server: "A list of the commands that are enabled is all anybody looks for here.",
  },
  whenToSend: "HELP gets 214, with text for people.",
  retryNote: "Help can be asked for again; it changes nothing.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["HELP"],
  variants: [{ meaning: "Help about one command only, while the general list comes as 211", source: "ftp-srv" }],
  servers: [
    { server: "vsftpd", text: "The following commands are recognized." },
    { server: "vsftpd", text: "Help OK." },
  ],
  related: [211, 502],
  confusedWith: [],
};
