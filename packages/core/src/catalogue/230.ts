import type { CatalogueEntry } from "./entry.js";

export const userLoggedIn: CatalogueEntry<230> = {
  code: 230,
  name: "userLoggedIn",
  title: "User Logged In",
  class: "positive-completion",
  subject: "authentication",
  status: "standard",
  description:
    'The login is complete and the session may work with files. Some tables add "logged out if appropriate" to it; those words belong to 221.',
  whenYouSeeIt:
    "After PASS as a rule, straight after USER where no password is wanted, and after ACCT where an account was missing. A server that needs no login at all may even greet with it.",
  howToFix: {
    client:
      "Set TYPE I, see that PBSZ 0 and PROT P have been sent if the session is encrypted, and begin. When USER alone brought 230, no PASS follows.",
    server: "Check home directory and limits before you say it: a 230 with a 421 behind it costs people hours.",
  },
  whenToSend: "The command that completes a login with password gets 230.",
  retryNote: "Done once and good for the whole session.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["ACCT", "PASS", "USER"],
  variants: [
    { meaning: "REIN accepted, ready for a new user", source: "pyftpdlib" },
    { meaning: "Greeting of a server that wants no login", source: "curl's notes on servers" },
  ],
  servers: [
    { server: "vsftpd", text: "Login successful." },
    { server: "Pure-FTPd", text: "OK. Current directory is /" },
  ],
  related: [331, 332, 530],
  confusedWith: [
    {
      code: 232,
      howToTell:
        "Both mean that you are in. 230 is the usual end of USER and PASS; 232 comes straight after USER, because a certificate or a Kerberos ticket has already shown who you are. A client that insists on sending PASS after 232 may be refused with 503.",
    },
  ],
};
