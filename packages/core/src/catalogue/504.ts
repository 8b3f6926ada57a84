import type { CatalogueEntry } from "./entry.js";

export const parameterNotImplemented: CatalogueEntry<504> = {
  code: 504,
  name: "parameterNotImplemented",
  title: "Parameter Not Implemented",
  class: "permanent-negative",
  subject: "syntax",
  status: "standard",
  description:
    "The command exists, the parameter is proper, and this server does not support that parameter: TYPE E, MODE Z, STRU P, an unknown AUTH mechanism or PROT level, a virtual host nobody has heard of.",
  whenYouSeeIt:
    "While a session is being set up, before the first transfer. Harmless when a client is merely trying OPTS UTF8 or compression.",
  howToFix: {
    client: "Fall back to what everybody has: TYPE I, MODE S, STRU F, AUTH TLS, PROT P. For HOST check the name.",
    server: "Nothing, unless the parameter ought to work: then a module is missing.",
  },
  whenToSend: "A sensible parameter that is not supported deserves 504.",
  retryNote: "With another parameter in the same session; with the same one never.",
  specifications: [
    { rfc: "959", section: "4.2.2" },
    { rfc: "2228", section: "3" },
    { rfc: "7151", section: "3.1" },
    { rfc: "2577", section: "3" },
  ],
  // prettier-ignore
  commands: [
    "ALLO", "AUTH", "EPRT", "HASH", "HOST", "LANG", "MD5", "MFF", "MLSD", "MLST", "MMD5", "MODE", "OPTS", "PROT",
    "REST", "SIZE", "STRU", "TYPE", "XCRC", "XMD5", "XSHA", "XSHA1", "XSHA256", "XSHA512",
  ],
  variants: [
    { meaning: "Unknown virtual host", source: "RFC 7151, 3.1" },
    { meaning: "A port below 1024 in PORT", source: "RFC 2577, 3" },
    { meaning: "Unknown AUTH mechanism or PROT level", source: "RFC 2228, 3" },
    { meaning: "The TLS handshake failed", source: "FileZilla Server 1" },
    { meaning: "REST in ASCII mode", source: "Pure-FTPd" },
  ],
  servers: [
    { server: "vsftpd", text: "Unknown AUTH type." },
    { server: "Pure-FTPd", text: "Please use S(tream) mode" },
    { server: "ProFTPD", text: "ftp.example.org: Unknown hostname provided" },
    { server: "ftp-srv", text: "Command parameter not supported" },
  ],
  related: [431, 501, 502, 522, 536],
  confusedWith: [],
};
