import type { CatalogueEntry } from "./entry.js";

export const winsockNotEmpty: CatalogueEntry<10066> = {
  code: 10066,
  name: "winsockNotEmpty",
  title: "Winsock: Directory Not Empty",
  class: undefined,
  subject: undefined,
  status: "not-a-reply",
  description: "WSAENOTEMPTY of Windows, listed beside FTP codes by mistake. An FTP server says the same with 550.",
  whenYouSeeIt: "In lists of FTP errors, almost never in real life.",
  howToFix: {
    client: "If a directory cannot be removed, delete what is in it first, hidden files included.",
    server: "Nothing in an FTP server produces this number.",
  },
  whenToSend: "10066 has no use in FTP; 550 does its work.",
  retryNote: "After the directory has been emptied.",
  specifications: [],
  commands: [],
  variants: [{ meaning: "ENOTEMPTY", source: "Node.js, Linux, macOS" }],
  servers: [],
  related: [550],
  confusedWith: [],
};
