import type { CatalogueEntry } from "./entry.js";

export const zephyrConnectionAborted: CatalogueEntry<902> = {
  code: 902,
  name: "zephyrConnectionAborted",
  title: "Zephyr: Connection Aborted",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description: "With 902 the same client says that the connection was broken off while in use.",
  whenYouSeeIt: "On radio links above all, when the modem drops the connection.",
  howToFix: {
    client: "Check coverage and power saving of the device, then connect anew and resume.",
    server: "Long idle timers help clients on slow links.",
  },
  whenToSend: "902 never crosses the network.",
  retryNote: "On a new session once the link is back.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Fatal: the connection was aborted", source: "Zephyr ftp_client.h" }],
  servers: [],
  related: [426, 10054],
  confusedWith: [],
};
