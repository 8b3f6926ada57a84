import type { CatalogueEntry } from "./entry.js";

export const commandSuperfluous: CatalogueEntry<202> = {
  code: 202,
  name: "commandSuperfluous",
  title: "Command Superfluous",
  class: "positive-completion",
  subject: "syntax",
  status: "standard",
  description:
    'The command is not needed here, so the server did nothing and counts that as success. ALLO on a system that never reserves space is the classic case. Tables that print it as "command not implemented" tell half the story: unlike 502 it is no refusal.',
  whenYouSeeIt:
    "After ALLO, ACCT, SMNT, SITE, or a PASS that came too late to matter. ftp-srv also says it to PBSZ and PROT in a session without TLS, and there it hides a failure.",
  howToFix: {
    client:
      "Carry on as after 200. Only after PROT P check that the session is encrypted before you send anything private.",
    server: "Keep it for what is truly unnecessary. Something that was wanted and not done deserves 502 or 503.",
  },
  whenToSend: "202 suits a command whose purpose is fulfilled without doing anything, such as ALLO.",
  retryNote: "Asking again gets the same shrug; for PROT, secure the session with AUTH TLS first.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["ACCT", "ALLO", "PASS", "PROT", "SITE", "SMNT"],
  variants: [
    { meaning: "Already logged in, so this PASS or ACCT is not needed", source: "servers in general" },
    { meaning: "PROT or PBSZ without TLS: the data stays in the clear", source: "ftp-srv" },
    { meaning: "An abort was ignored because nothing was running", source: "lists older than RFC 640" },
  ],
  servers: [{ server: "ftp-srv", text: "Not supported" }],
  related: [200, 502],
  confusedWith: [],
};
