import type { CatalogueEntry } from "./entry.js";

export const needPasswordChallenge: CatalogueEntry<336> = {
  code: 336,
  name: "needPasswordChallenge",
  title: "Need Password Challenge",
  class: "positive-intermediate",
  subject: "authentication",
  status: "extension",
  description:
    "The user name is accepted and the password has to answer a challenge, which stands in the text between quotes. Without showing it to a person, or to a one-time-password generator, no client can go on.",
  whenYouSeeIt:
    "After USER on servers with one-time passwords. Most such servers put the challenge into an ordinary 331 instead.",
  howToFix: {
    client: "Show the whole text to the user and send what they compute from it with PASS.",
    server: "Make sure the text really contains the challenge; a client has nothing else to go by.",
  },
  whenToSend: "USER gets 336 when the password has to answer a challenge.",
  retryNote: "Each attempt brings a new challenge, so an old answer is worthless.",
  specifications: [
    { rfc: "2228", section: "5.1" },
    { rfc: "2228", section: "4" },
  ],
  commands: ["USER"],
  variants: [{ meaning: "Sent under 331, with the challenge in the text", source: "servers with S/Key" }],
  servers: [],
  related: [230, 530],
  confusedWith: [
    {
      code: 331,
      howToTell:
        "A stored password answers 331 and cannot answer 336. If automatic logins break after a server change and the line contains words such as otp-md5, it is a challenge, whichever of the two numbers it bears.",
    },
  ],
};
