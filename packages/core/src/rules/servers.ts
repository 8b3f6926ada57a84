import type { Rule } from "./rule.js";

/** What a text means from one server, where it would mean something else from another. Asked first. */
export const serverRules = [
  {
    id: "iis-exists",
    server: /microsoft ftp/i,
    pattern: ["unknown error 183"],
    advice: { cause: "exists" },
  },
  {
    id: "pure-ftpd-data-timeout",
    server: /pure-?ftpd/i,
    phases: ["transfer-end"],
    pattern: ["^timeout"],
    advice: { cause: "transfer-aborted" },
  },
  {
    id: "pure-ftpd-address",
    server: /pure-?ftpd/i,
    phases: ["greeting"],
    pattern: ["invalid address"],
    advice: { cause: "other" },
  },
  {
    id: "vsftpd-host-refused",
    server: /vsftpd/i,
    phases: ["greeting"],
    pattern: ["^service unavailable"],
    advice: { cause: "permission-denied" },
  },
] as const satisfies readonly Rule[];
