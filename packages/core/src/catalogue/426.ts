import type { CatalogueEntry } from "./entry.js";

export const transferAborted: CatalogueEntry<426> = {
  code: 426,
  name: "transferAborted",
  title: "Transfer Aborted",
  class: "transient-negative",
  subject: "connections",
  status: "standard",
  description:
    "The data connection was open and the transfer stopped before its end. For an upload the file on the server is probably cut short, for a download your copy is. It is also the proper answer to a transfer that you aborted yourself.",
  whenYouSeeIt:
    "After 150, when the network breaks, a firewall forgets the connection, or one side closes it early, which under TLS includes closing it without the proper farewell. pyftpdlib uses it for anything that goes wrong while data flows, a full disk too.",
  howToFix: {
    client:
      "Following your own ABOR it is no error: read the 226 behind it and go on. Otherwise compare sizes first, since after an unclean TLS close the file may be complete, then resume with REST or send it again.",
    server:
      "Look for firewall timeouts, stalled disks and clients that end TLS without close_notify. Report a full disk as 452 and a quota as 552.",
  },
  whenToSend: "Use 426 when an open data connection was lost, or the client aborted.",
  retryNote:
    'After a short wait, in the same session, and best by resuming, unless you aborted. "No space left" needs a long wait and "quota" needs room first.',
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "959", section: "4.1.3" },
  ],
  commands: ["APPE", "LIST", "MLSD", "NLST", "RETR", "STOR", "STOU"],
  variants: [
    { meaning: "Answer to the transfer you aborted; 226 follows for the ABOR", source: "RFC 959, ABOR" },
    { meaning: "The disk is full or a quota is reached", source: "pyftpdlib" },
    { meaning: "A stray second reply, after the 226 of the same upload", source: "pyftpdlib, nodeftpd" },
  ],
  servers: [
    { server: "vsftpd", text: "Failure reading network stream." },
    { server: "ProFTPD", text: "Transfer aborted. Data connection closed" },
    { server: "pyftpdlib", text: "No space left on device; transfer aborted." },
    { server: "pyftpdlib", text: "Transfer aborted via ABOR." },
  ],
  related: [150, 225, 226, 421, 425, 451, 552, 10054],
  confusedWith: [],
};
