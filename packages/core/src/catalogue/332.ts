import type { CatalogueEntry } from "./entry.js";

export const needAccount: CatalogueEntry<332> = {
  code: 332,
  name: "needAccount",
  title: "Need Account",
  class: "positive-intermediate",
  subject: "authentication",
  status: "standard",
  description:
    "The login needs an account as well, a third item beside user and password from the days of time-sharing. After a command other than a login it says that the command was kept and will run once ACCT has been sent.",
  whenYouSeeIt: "After USER or PASS, on mainframes and a few commercial servers. Ordinary servers never ask.",
  howToFix: {
    client:
      "Send ACCT with the account you were given. If you have none, ask the administrator, because guessing leads nowhere.",
    server: "Leave it off unless accounting requires it; many clients cannot answer.",
  },
  whenToSend: "USER or PASS gets 332 if the login lacks only an account.",
  retryNote: "Not a failure yet: the same sequence goes on with ACCT.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "959", section: "4.1.1" },
  ],
  commands: ["PASS", "USER"],
  variants: [
    { meaning: "A command was stored and waits for ACCT", source: "RFC 959, ACCT" },
    { meaning: "The password of a minidisk is wanted, sent as an account", source: "IBM z/VM" },
  ],
  servers: [],
  related: [230, 331],
  confusedWith: [
    {
      code: 532,
      howToTell:
        "Both ask for ACCT. 332 keeps what you sent, so after ACCT the server carries on by itself; 532 has thrown the command away, so after ACCT it must be sent again. 532 is also about storing files only.",
    },
  ],
};
