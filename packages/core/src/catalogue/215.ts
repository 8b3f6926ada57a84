import type { CatalogueEntry } from "./entry.js";

export const systemType: CatalogueEntry<215> = {
  code: 215,
  name: "systemType",
  title: "System Type",
  class: "positive-completion",
  subject: "information",
  status: "standard",
  description:
    'The type of the operating system, as the answer to SYST. By the RFC the first word is an official system name and tells clients how listings look. In practice "UNIX Type: L8" is said on Windows as well.',
  whenYouSeeIt: "Shortly after the login, from clients that choose a parser for LIST by it.",
  howToFix: {
    client:
      "Take it as a hint at most, and prefer MLSD, whose format does not depend on the system. The answers worth acting on are MVS, VMS and OS/400.",
    server: '"UNIX Type: L8" is right whenever LIST looks like ls -l, whatever system is underneath.',
  },
  whenToSend: "SYST gets 215, and nothing else does.",
  retryNote: "The answer will not change during a session.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["SYST"],
  variants: [{ meaning: "The name of the product instead of that of the system", source: "Apache MINA FtpServer" }],
  servers: [
    { server: "ftp-srv", text: "UNIX Type: L8" },
    { server: "Apache MINA FtpServer", text: "UNIX Type: Apache FtpServer" },
  ],
  related: [211, 213],
  confusedWith: [],
};
