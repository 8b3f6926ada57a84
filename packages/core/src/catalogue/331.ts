import type { CatalogueEntry } from "./entry.js";

export const needPassword: CatalogueEntry<331> = {
  code: 331,
  name: "needPassword",
  title: "Need Password",
  class: "positive-intermediate",
  subject: "authentication",
  status: "standard",
  description:
    "The user name was taken and a password is wanted. That is no sign that the user exists: careful servers ask everybody for a password, so that names cannot be guessed (RFC 2577).",
  whenYouSeeIt: "After USER, at nearly every login that is not refused on the spot.",
  howToFix: {
    client:
      "Send PASS as the very next command. If the session is not encrypted, think twice: the password goes out readable.",
    server: "Ask the same way for names that exist and names that do not, and check both only after PASS.",
  },
  whenToSend: "USER gets 331 whenever a password is to follow, for existing and unknown names alike.",
  retryNote: "Halfway through a login. If PASS is refused, begin again at USER, and not automatically.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "2577", section: "7" },
  ],
  commands: ["USER"],
  variants: [
    { meaning: "A one-time challenge in the text, where 336 is due", source: "servers with S/Key" },
    { meaning: "Enter an account", source: "lists older than RFC 640" },
  ],
  servers: [
    { server: "vsftpd", text: "Please specify the password." },
    { server: "Pure-FTPd", text: "User anna OK. Password required" },
    { server: "ProFTPD", text: "Password required for anna" },
  ],
  related: [230, 336],
  confusedWith: [
    {
      code: 332,
      howToTell:
        "The missing piece differs: 331 wants PASS, 332 wants ACCT. Ordinary servers use 331 and never 332. If 332 comes after a password was accepted, the password was right and only the account is lacking.",
    },
    {
      code: 530,
      howToTell:
        "331 is a question and 530 an answer. As long as you see 331, nothing has been decided about the user; the 530 after PASS decides it. A client that shows 331 as an error has failed to send PASS, or sent something else first.",
    },
  ],
};
