import type { CatalogueEntry } from "./entry.js";

export const pendingFurtherInformation: CatalogueEntry<350> = {
  code: 350,
  name: "pendingFurtherInformation",
  title: "Pending Further Information",
  class: "positive-intermediate",
  subject: "file-system",
  status: "standard",
  description:
    "The first half of a two-part command was accepted and the server waits for the second. After RNFR that is RNTO; after REST or RANG it is the transfer. Nothing has been renamed or moved yet.",
  whenYouSeeIt:
    "After RNFR for something that exists, and after REST in nearly every case: few servers check the offset before the transfer begins.",
  howToFix: {
    client:
      "Send the second half next, with nothing in between: after REST even the PASV is better sent first. An echoed offset in the text proves nothing.",
    server: "After RNFR, forget the pending name as soon as anything but RNTO arrives.",
  },
  whenToSend: "RNFR, REST and RANG get 350, which asks for the second half.",
  retryNote: "If the second half fails, repeat both halves, never the second alone.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "3659", section: "5.3" },
  ],
  commands: ["RANG", "REST", "RNFR"],
  variants: [
    { meaning: "RNFR: send the new name with RNTO", source: "RFC 959, 5.4" },
    { meaning: "REST: send RETR, STOR or APPE", source: "RFC 3659, 5.3" },
  ],
  servers: [
    { server: "ProFTPD", text: "File or directory exists, ready for destination name" },
    { server: "vsftpd", text: "Ready for RNTO." },
  ],
  related: [110, 503, 554],
  confusedWith: [
    {
      code: 250,
      howToTell:
        "350 is half of a rename, 250 the whole of it. A client that stops after 350 has changed nothing; one whose connection breaks between the two must look whether the new name exists before it tries again.",
    },
  ],
};
