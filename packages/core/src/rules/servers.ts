import type { Rule } from "./rule.js";

/** What a text means from one server, where it would mean something else from another. Asked first. */
export const serverRules = [
  {
    id: "iis-exists",
    server: /microsoft ftp/i,
    commands: ["MKD", "RNTO"],
    codes: [550],
    pattern: ["unknown error 183"],
    advice: { cause: "exists" },
  },
  {
    id: "pure-ftpd-data-timeout",
    server: /pure-?ftpd/i,
    phases: ["transfer-end"],
    codes: [421],
    pattern: ["^timeout"],
    advice: { cause: "transfer-aborted" },
  },
  {
    id: "pure-ftpd-address",
    server: /pure-?ftpd/i,
    phases: ["greeting"],
    codes: [425],
    pattern: ["invalid address"],
    advice: { cause: "other" },
  },
  {
    id: "vsftpd-host-refused",
    server: /vsftpd/i,
    phases: ["greeting"],
    codes: [421],
    pattern: ["^service unavailable"],
    advice: { cause: "permission-denied" },
  },
] as const satisfies readonly Rule[];
