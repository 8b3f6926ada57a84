import type { CatalogueEntry } from "./entry.js";

export const initiating: CatalogueEntry<100> = {
  code: 100,
  name: "initiating",
  title: "Initiating",
  class: "positive-preliminary",
  subject: "syntax",
  status: "de-facto",
  description:
    'No RFC gives 100 a meaning. The code tables that carry it (a Go client, ftp-srv\'s message list, an npm package) took the description of the whole 1yz class, "the requested action is being initiated", for a code of its own.',
  whenYouSeeIt:
    "In a table or an enum rather than on a connection. A server of somebody's own making that does send it is announcing that a second reply will follow.",
  howToFix: {
    client: "Keep the command open as for any 1yz, read on until the final reply, and only then send the next command.",
    server: "Pick 150 or 125 in front of a transfer and 120 in front of a delayed greeting; clients know those.",
  },
  whenToSend: "100 has no place on a wire: 150 begins a transfer and 120 announces a delay.",
  retryNote: "Undecided as yet: the reply that follows it says whether there is anything to repeat.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "A line about the state of the system", source: "lists older than RFC 640" }],
  servers: [],
  related: [120, 125, 150],
  confusedWith: [],
};
