import type { CatalogueEntry } from "./entry.js";

export const needAccountForStoring: CatalogueEntry<532> = {
  code: 532,
  name: "needAccountForStoring",
  title: "Need Account for Storing",
  class: "permanent-negative",
  subject: "authentication",
  status: "standard",
  description:
    "You are logged in, but storing files needs an account, which was not given. The command was thrown away; nothing of the file was taken.",
  whenYouSeeIt: "After STOR, STOU, APPE or RNTO, on mainframes with accounting. Everyday servers do not have it.",
  howToFix: {
    client:
      "Send ACCT with the account, then the whole upload again: PASV, STOR. Ask the administrator if you were never given one.",
    server: "Turn the demand off unless you account for storage, or give the account in the login.",
  },
  whenToSend: "An upload by a user who still owes an account is refused with 532.",
  retryNote: "After ACCT, from the start of the sequence.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "959", section: "4.1.1" },
  ],
  commands: ["APPE", "RNTO", "STOR", "STOU"],
  variants: [{ meaning: "Storing is refused until ACCT; the command has to be repeated", source: "RFC 959, ACCT" }],
  servers: [],
  related: [331, 332, 530, 553],
  confusedWith: [],
};
