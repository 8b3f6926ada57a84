import type { CatalogueEntry } from "./entry.js";

export const notSupportedByFileSystem: CatalogueEntry<402> = {
  code: 402,
  name: "notSupportedByFileSystem",
  title: "Not Supported by File System",
  class: "transient-negative",
  subject: "syntax",
  status: "de-facto",
  description:
    "A reply of ftp-srv's own making: the file system behind the server lacks an operation, because it was plugged in without write, rename, mkdir or the like. The 4 in front is misleading, since nothing will change by itself.",
  whenYouSeeIt: "At the first upload, rename or deletion on a read-only or home-made storage back end of ftp-srv.",
  howToFix: {
    client:
      "Do without the operation, or ask for a server that offers it. A temporary name plus rename may have to become a direct upload.",
    server: "Implement the missing method of your FileSystem class, or answer 502 so that clients understand.",
  },
  whenToSend: "Where 402 is sent today, 502 or 504 would be understood.",
  retryNote: "Never, in spite of its first digit.",
  specifications: [],
  commands: ["MKD", "RNTO", "STOR"],
  variants: [{ meaning: "A parameter that is not implemented", source: "lists older than RFC 640" }],
  servers: [{ server: "ftp-srv", text: "Not supported by file system" }],
  related: [400, 504],
  confusedWith: [
    {
      code: 502,
      howToTell:
        "The facts are the same: the server cannot do this. 502 says it with a permanent number, and every client stops. 402 looks transient, and a client that goes by the first digit repeats it until its patience ends.",
    },
  ],
};
