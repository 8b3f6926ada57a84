import type { CatalogueEntry } from "./entry.js";

export const userLoggedInBySecurityData: CatalogueEntry<232> = {
  code: 232,
  name: "userLoggedInBySecurityData",
  title: "User Logged In by Security Data",
  class: "positive-completion",
  subject: "authentication",
  status: "extension",
  description:
    'You are logged in without a password, because the security exchange before (a client certificate, or Kerberos) was proof enough. The text "logout command noted" that some libraries print for it is that of a different reply, given up before 1974.',
  whenYouSeeIt: "After USER, in a session that AUTH has already secured with an identity of yours.",
  howToFix: {
    client: "Go on as after 230. Send no PASS.",
    server: "Map certificates or principals to accounts with care: no password stands behind this reply.",
  },
  whenToSend: "USER gets 232 when a certificate or ticket has already made the login complete.",
  retryNote: "You are in; what comes next is the work itself.",
  specifications: [
    { rfc: "2228", section: "5.1" },
    { rfc: "2228", section: "4" },
    { rfc: "4217", section: "12" },
  ],
  commands: ["USER"],
  variants: [
    {
      meaning: "Logout noted, will happen when the transfer is done",
      source: "lists older than RFC 640; kept by clients in Go and Rust",
    },
  ],
  servers: [],
  related: [230, 234, 235],
  confusedWith: [],
};
