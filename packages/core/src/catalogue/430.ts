import type { CatalogueEntry } from "./entry.js";

export const invalidCredentials: CatalogueEntry<430> = {
  code: 430,
  name: "invalidCredentials",
  title: "Invalid Credentials",
  class: "transient-negative",
  subject: "authentication",
  status: "de-facto",
  description:
    "User name or password are wrong, said with a number that no RFC has. It looks transient and is not: the same credentials will be refused again, and repeated tries can get the address locked out.",
  whenYouSeeIt:
    "At USER or PASS, on uFTP, on game consoles and other small devices, and in the tables of several client libraries.",
  howToFix: {
    client:
      "Correct the name or the password. Never repeat it automatically: uFTP bans the address for five minutes after too many tries.",
    server: "Send 530, which every client takes for a refused login.",
  },
  whenToSend: "No server should send 430: 530 is the reply to wrong credentials.",
  retryNote: "Not before the credentials have changed, whatever the 4 suggests.",
  specifications: [],
  commands: ["PASS", "USER"],
  variants: [
    { meaning: "The user is blocked, or the address is banned for some minutes", source: "uFTP" },
    { meaning: "Log-on time or number of tries exceeded", source: "lists older than RFC 640" },
  ],
  servers: [
    { server: "uFTP", text: "Invalid username or password" },
    { server: "uFTP", text: "Too many login failure detected, your ip will be blacklisted for 5 minutes" },
  ],
  related: [331, 532],
  confusedWith: [
    {
      code: 530,
      howToTell:
        "Both refuse the login. A 530 may also mean that the server is full or wants TLS, so its text has to be read; 430 is nearly always the credentials. A client that retries 4yz and stops at 5yz does the wrong thing with both.",
    },
  ],
};
