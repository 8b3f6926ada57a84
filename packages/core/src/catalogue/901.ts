import type { CatalogueEntry } from "./entry.js";

export const zephyrDisconnected: CatalogueEntry<901> = {
  code: 901,
  name: "zephyrDisconnected",
  title: "Zephyr: Disconnected By Remote",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description:
    "Zephyr's client reports with 901 that the server closed the connection. No reply came with it, or the client lost it.",
  whenYouSeeIt: "Often behind a 421 that scrolled by, after an idle timeout, or when a limit cut the session.",
  howToFix: {
    client: "Connect again and log in; send NOOP now and then, or connect only when there is work.",
    server: "See the server's log for the reason of the close.",
  },
  whenToSend: "901 exists inside the device only.",
  retryNote: "On a new session, after a moment.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Fatal: closed by the other side", source: "Zephyr ftp_client.h" }],
  servers: [],
  related: [421, 902],
  confusedWith: [],
};
