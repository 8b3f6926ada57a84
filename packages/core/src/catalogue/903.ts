import type { CatalogueEntry } from "./entry.js";

export const zephyrSocketPollError: CatalogueEntry<903> = {
  code: 903,
  name: "zephyrSocketPollError",
  title: "Zephyr: Socket Poll Error",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description: "Waiting on the socket failed inside the device: the call to poll returned an error.",
  whenYouSeeIt: "When sockets run out, or one was closed by another part of the program.",
  howToFix: {
    client: "Look at the errno in the log and at how many sockets the device has open.",
    server: "This happened before anything reached you.",
  },
  whenToSend: "903 is local to the client.",
  retryNote: "After the program has been put right.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Fatal: poll failed", source: "Zephyr ftp_client.h" }],
  servers: [],
  related: [904, 909],
  confusedWith: [],
};
