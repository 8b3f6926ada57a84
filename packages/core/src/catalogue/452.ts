import type { CatalogueEntry } from "./entry.js";

export const insufficientStorage: CatalogueEntry<452> = {
  code: 452,
  name: "insufficientStorage",
  title: "Insufficient Storage",
  class: "transient-negative",
  subject: "file-system",
  status: "standard",
  description:
    'The server has no room for the file. What was sent up to then is usually left behind as a cut file. Copies of one well-known table add "file busy" to it, which is 450\'s text and has nothing to do with storage.',
  whenYouSeeIt:
    "Towards the end of an upload, when the disk fills up. ProFTPD and the BSD servers say so in words; Pure-FTPd only speaks of an error during write.",
  howToFix: {
    client: "Ask for space or delete what you may. Before a new attempt, remove or resume the cut file.",
    server: "Free space on the partition of the upload directory, and check inodes as well as bytes.",
  },
  whenToSend: "Use 452 when the server's own disk is full.",
  retryNote: "After a long wait on the same session; disks do not empty themselves in seconds.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["APPE", "STOR", "STOU"],
  variants: [
    { meaning: "All names for STOU are used up", source: "NetBSD ftpd" },
    { meaning: '"File busy", copied from the entry for 450', source: "Wikipedia's list and its descendants" },
    { meaning: "Transfer incomplete, data connection closed", source: "lists older than RFC 640" },
  ],
  servers: [
    { server: "ProFTPD", text: "Transfer aborted. No space left on device" },
    { server: "Pure-FTPd", text: "Error during write to file" },
    { server: "NetBSD ftpd", text: "Error writing file: No space left on device." },
  ],
  related: [426, 451, 553],
  confusedWith: [
    {
      code: 552,
      howToTell:
        '452 is the server\'s shortage, 552 is yours: the disk is full for everybody, or your quota is used up. Deleting files of your own cures a 552 and seldom a 452. Pure-FTPd blurs this: its "Disk full - please upload later" comes with 552.',
    },
  ],
};
