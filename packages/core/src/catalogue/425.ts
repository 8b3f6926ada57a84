import type { CatalogueEntry } from "./entry.js";

export const cannotOpenDataConnection: CatalogueEntry<425> = {
  code: 425,
  name: "cannotOpenDataConnection",
  title: "Cannot Open Data Connection",
  class: "transient-negative",
  subject: "connections",
  status: "standard",
  description:
    "There is no data connection, so the transfer or listing did not begin. Either the client never reached the server's passive port, or the server could not reach the client's active one, or TLS on the data connection failed. The session itself is fine.",
  whenYouSeeIt:
    "After a transfer command, often a good while after 150, when a firewall swallows the packets. Also after PASV, if the server has no port left, and at once if PASV or PORT was forgotten. FileZilla Server 1 stretches it to transfers that broke half-way and even to a full disk.",
  howToFix: {
    client:
      'Use passive mode, prefer EPSV, and connect to the host of the control connection. "Operation not permitted" or "not resumed" means that the data connection has to resume the TLS session. "Use PORT or PASV first" means exactly that.',
    server:
      "Open the passive port range in the firewall, make it wide enough, and announce the public address. If clients cannot resume TLS sessions, turn that demand off.",
  },
  whenToSend: "Use 425 when the data connection could not be opened, before any data has flowed.",
  retryNote:
    "On the same session after a new PASV or EPSV, a few times. Refused active connections and TLS demands need a change first. After a late 425 to an upload, compare sizes before sending again.",
  specifications: [{ rfc: "959", section: "4.2.2" }],
  // prettier-ignore
  commands: [
    "CONNECT", "APPE", "EPRT", "EPSV", "ESTA", "ESTP", "LIST", "LPSV", "MLSD", "NLST", "PASV", "PORT", "RETR", "STOR",
    "STOU",
  ],
  variants: [
    { meaning: "PASV or PORT is missing", source: "vsftpd, FileZilla Server, uFTP" },
    { meaning: "TLS on the data connection was not resumed", source: "ProFTPD, FileZilla Server 1" },
    { meaning: "The connection came from another address", source: "vsftpd, pyftpdlib" },
    { meaning: "The transfer broke, or the disk is full", source: "FileZilla Server 1" },
    { meaning: "A malformed PORT", source: "ftp-srv" },
  ],
  servers: [
    { server: "vsftpd", text: "Failed to establish connection." },
    { server: "ProFTPD", text: "Unable to build data connection: Operation not permitted" },
    { server: "Pure-FTPd", text: "All reserved TCP ports are busy" },
    {
      server: "FileZilla Server 1",
      text: "Unable to build data connection: TLS session of data connection not resumed.",
    },
  ],
  related: [150, 227, 229, 421, 435, 503, 10060, 10061],
  confusedWith: [
    {
      code: 426,
      howToTell:
        'Ask whether data ever flowed. 425 means that the data connection never came about, so nothing was transferred and the cause is an address, a port, a firewall or TLS. 426 means that it was there and broke, so part of the file may have arrived and resuming makes sense. FileZilla Server 1 says 425 for both; the word "transfering" gives the second away.',
    },
    {
      code: 522,
      howToTell:
        "When TLS on the data connection fails, ProFTPD and FileZilla Server say 425 and vsftpd says 522. The remedy is the same, to resume the control connection's TLS session. A 425 without a word about TLS is a matter of addresses, ports and firewalls, and a 522 is never about those.",
    },
  ],
};
