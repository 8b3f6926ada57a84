import type { CatalogueEntry } from "./entry.js";

export const zephyrNetworkDown: CatalogueEntry<905> = {
  code: 905,
  name: "zephyrNetworkDown",
  title: "Zephyr: Network Down",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description: "The device had no network at that moment.",
  whenYouSeeIt: "After loss of coverage, or before the modem has attached.",
  howToFix: {
    client: "Wait for the network event of the device before you connect.",
    server: "You cannot see this failure from where you are.",
  },
  whenToSend: "905 cannot be sent, for want of a network.",
  retryNote: "As soon as the network is up.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "Fatal: network down", source: "Zephyr ftp_client.h" }],
  servers: [],
  related: [902, 10065],
  confusedWith: [],
};
