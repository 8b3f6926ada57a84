import type { CatalogueEntry } from "./entry.js";

export const commandOkay: CatalogueEntry<200> = {
  code: 200,
  name: "commandOkay",
  title: "Command Okay",
  class: "positive-completion",
  subject: "syntax",
  status: "standard",
  description:
    "The command was carried out and there is no more to say about it. Commands that set something up end this way: TYPE, MODE, PORT, PBSZ, PROT, OPTS, NOOP.",
  whenYouSeeIt:
    "Many times between the login and the first transfer. CDUP is the odd case: the tables of RFC 959 give it 200, most servers treat it as a kind of CWD and say 250, and a client should take either.",
  howToFix: {
    client:
      "Go on with the next command. Where the value counts, read the text too: asked for an unknown PROT level, Pure-FTPd says 200 and mentions that it chose another one.",
    server: "Never hide a failure behind it. z/OS reports a failed SITE CHMOD with 200, and no program notices.",
  },
  whenToSend: "Settings such as TYPE, MODE, PORT, PBSZ and PROT are confirmed with 200.",
  retryNote: "Carried out, so a repeat would only do the same again.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  // prettier-ignore
  commands: [
    "ALLO", "CCC", "CDUP", "CLNT", "CSID", "EPRT", "LANG", "LPRT", "MODE", "NOOP", "OPTS", "PBSZ", "PORT", "PRET",
    "PROT", "SITE", "STRU", "TYPE",
  ],
  variants: [
    { meaning: "Success of AUTH TLS, where 234 is due", source: "VxWorks" },
    { meaning: '"Chmod failed", and even a shut-down in progress', source: "IBM z/OS" },
    { meaning: "Success of CWD, in an example", source: "RFC 959, Appendix II" },
  ],
  servers: [
    { server: "vsftpd", text: "PORT command successful. Consider using PASV." },
    { server: "vsftpd", text: "Switching to Binary mode." },
    { server: "Pure-FTPd", text: 'Protection level S not understood. Fallback to "private"' },
    { server: "IBM z/OS", text: "command terminated due to server shutdown in progress" },
  ],
  related: [226, 250],
  confusedWith: [
    {
      code: 202,
      howToTell:
        "200 did what you asked; 202 did nothing and says that nothing was needed. For ALLO or ACCT that makes no difference. For PROT or PBSZ it does: after a 202 the data connection is not encrypted.",
    },
  ],
};
