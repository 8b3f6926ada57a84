import type { CatalogueEntry } from "./entry.js";

export const storageAllocationExceeded: CatalogueEntry<552> = {
  code: 552,
  name: "storageAllocationExceeded",
  title: "Storage Allocation Exceeded",
  class: "permanent-negative",
  subject: "file-system",
  status: "standard",
  description:
    "The upload would exceed the storage you are allowed, or a limit on the size of one file. The server stops and, with ProFTPD and Pure-FTPd, removes the part that had arrived. Often the data connection is cut before the reply is out, so the client sees a broken pipe and has to read on to learn the reason.",
  whenYouSeeIt:
    'Mostly at the end of STOR or APPE, sometimes before it begins. Pure-FTPd\'s "Disk full - please upload later" is also a 552, though it concerns the whole server.',
  howToFix: {
    client:
      'Delete files of your own or ask for a larger quota, then send the file again. For "too large" or "too big" no space helps: the limit is on the file. After a broken pipe, always read the reply before blaming the network.',
    server: "Raise the quota, or clean up. Let the reply go out before the data connection is reset.",
  },
  whenToSend: "Use 552 when the user's quota, or the limit for one file, is exceeded.",
  retryNote: 'After room has been made. "Disk full": the same session, after a long wait. A limit on file size: never.',
  specifications: [{ rfc: "959", section: "4.2.2" }],
  commands: ["ALLO", "APPE", "COMB", "HASH", "MKD", "RANG", "STOR", "STOU"],
  variants: [
    { meaning: "The disk is full, for everybody", source: "Pure-FTPd, ProFTPD for ALLO" },
    { meaning: "The single file is too large", source: "ProFTPD, nodeftpd" },
    { meaning: "A bad path for RANG or HASH", source: "ProFTPD" },
  ],
  servers: [
    { server: "Pure-FTPd", text: "Quota exceeded: [report.csv] won't be saved" },
    { server: "Pure-FTPd", text: "Disk full - please upload later" },
    { server: "ProFTPD", text: "Transfer aborted. File too large" },
    { server: "ProFTPD", text: "STOR: notice: quota reached: used 245791.84 of 245760.00 upload Kb" },
  ],
  related: [451, 452, 522],
  confusedWith: [
    {
      code: 553,
      howToTell:
        "Both refuse an upload. With 552 the name is fine and the space is not; with 553 the server objects to the name or to the place. Pure-FTPd alone mixes in a 553 for a quota that is already full when the file is opened, and says so in the text.",
    },
  ],
};
