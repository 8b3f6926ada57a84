import type { CatalogueEntry } from "./entry.js";

export const zephyrUnexpectedPollEvent: CatalogueEntry<904> = {
  code: 904,
  name: "zephyrUnexpectedPollEvent",
  title: "Zephyr: Unexpected Poll Event",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description:
    "The socket reported a state that the device's client had not expected, such as an error or a hang-up flag.",
  whenYouSeeIt: "Mostly when the peer vanished in the middle of a command.",
  howToFix: {
    client: "Close the socket, connect again, and verify what the last command has done.",
    server: "Look for resets sent by a firewall in between.",
  },
  whenToSend: "904 is no business of a server.",
  retryNote: "New session, result of the last command unknown.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Fatal: an event nobody asked for", source: "Zephyr ftp_client.h" }],
  servers: [],
  related: [901, 903],
  confusedWith: [],
};
