import type { CatalogueEntry } from "./entry.js";

export const zephyrUnknownError: CatalogueEntry<900> = {
  code: 900,
  name: "zephyrUnknownError",
  title: "Zephyr: Unknown Error",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description:
    "A number from the FTP client of Zephyr and the nRF Connect SDK, made up inside the device. It is the first of that client's own range, labelled a dummy or an unknown error, and says nothing about the server.",
  whenYouSeeIt: "In the output of a device with that client, never in a trace of the network.",
  howToFix: {
    client: "Look at the last real reply before it, from 100 to 699, and at the device's log.",
    server: "Nothing on the server caused this number.",
  },
  whenToSend: "No server sends 900.",
  retryNote: "Depends on what really happened; connect again and watch the replies.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Placeholder at the head of the client's own codes", source: "Zephyr ftp_client.h" }],
  servers: [],
  related: [901, 909],
  confusedWith: [],
};
