import type { CatalogueEntry } from "./entry.js";

export const pathnameCreated: CatalogueEntry<257> = {
  code: 257,
  name: "pathnameCreated",
  title: "Pathname Created",
  class: "positive-completion",
  subject: "file-system",
  status: "standard",
  description:
    "A path in double quotes: after MKD that of the new directory, after PWD that of the working directory, where nothing was created in spite of the word in the RFC. A quote inside the path is doubled.",
  whenYouSeeIt: "After MKD and PWD and their old forms XMKD and XPWD.",
  howToFix: {
    client:
      "Take what stands between the first quote and the one that closes it; a doubled quote inside stands for a single one. From ftp-srv a 257 to MKD does not mean that the directory is new, and the path in it is that of the host, so go on with the path you sent.",
    server: "Quote the path as clients see it, never that of the host's file system, and double the quotes within.",
  },
  whenToSend: "MKD and PWD are answered with 257 and a quoted path.",
  retryNote: "After MKD the directory exists, and a second MKD is usually met with 550.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "959", section: "Appendix II" },
  ],
  commands: ["MKD", "PWD"],
  variants: [
    { meaning: "The working directory, nothing created", source: "RFC 959, PWD" },
    { meaning: "A directory that was there before, with the host's path", source: "ftp-srv" },
    { meaning: "A path in the style of VMS or DOS", source: "VMS and Windows servers" },
  ],
  servers: [
    { server: "vsftpd", text: '"/" is the current directory' },
    { server: "vsftpd", text: '"/upload" created' },
  ],
  related: [521, 550],
  confusedWith: [
    {
      code: 250,
      howToTell:
        "Both report success in the file system. Only 257 has a path to read, and only MKD and PWD get it; RMD, CWD and DELE get 250. Take the path only from between quotes; a 257 without them has none, whatever else its text says.",
    },
  ],
};
