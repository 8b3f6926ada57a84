import { actives, lookups, passives, transfers } from "./command-groups.js";
import type { Row } from "./verdict.js";

/**
 * What a code means to a command when the text says nothing: the first row that applies decides. From the places in
 * RFC 959, 5.4 where a reply may come, and from what servers do there.
 */
export const byCommand: readonly Row[] = [
  { commands: ["QUIT"], codes: [421], advice: { cause: "success" } },
  {
    commands: ["ABOR"],
    codes: [425, 426, 450, 451],
    advice: { cause: "transfer-aborted", retry: "never", outcome: "done", remedies: [] },
  },

  { phases: ["greeting"], codes: [421, 530], advice: { cause: "connection-limit" } },
  {
    phases: ["greeting"],
    codes: [400, 425, 426, 434, 450, 451, 452],
    advice: { cause: "server-error", retry: "new-session" },
  },
  { phases: ["greeting"], codes: [500, 501, 502, 550, 551], advice: { cause: "server-error", retry: "never" } },

  { phases: ["idle"], codes: [421, 425, 426], advice: { cause: "idle-timeout" } },

  {
    commands: ["PBSZ", "PROT"],
    codes: [503],
    advice: { cause: "bad-sequence", remedies: ["use-tls", "repeat-sequence"] },
  },
  { commands: ["AUTH"], codes: [503], advice: { cause: "bad-sequence", retry: "never" } },
  {
    commands: ["AUTH"],
    codes: [500, 502, 530],
    advice: { cause: "unsupported-command", remedies: ["allow-plain-text", "fix-tls"] },
  },
  {
    commands: ["AUTH", "PROT"],
    codes: [504, 536],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter"] },
  },
  {
    commands: ["PROT"],
    codes: [501],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter"] },
  },
  {
    commands: ["AUTH"],
    codes: [431, 534, 550],
    advice: { cause: "tls-failure", retry: "never", remedies: ["fix-tls"] },
  },
  // Some servers answer every command that they keep to themselves with 550.
  { commands: ["PBSZ", "PROT", "CCC"], codes: [550], advice: { cause: "unsupported-command" } },
  { commands: ["AUTH"], codes: [400, 421, 425, 450, 451, 535], advice: { cause: "tls-failure" } },
  { commands: ["PROT"], codes: [534], advice: { cause: "tls-required", remedies: ["protect-data"] } },
  { commands: ["CCC"], codes: [533, 534], advice: { cause: "tls-required", retry: "never", remedies: [] } },

  {
    commands: ["USER"],
    codes: [503],
    advice: { cause: "bad-sequence", retry: "new-session", wait: "none", remedies: [] },
  },
  { commands: ["PASS", "ACCT"], codes: [503], advice: { cause: "bad-sequence", remedies: ["log-in"] } },
  { phases: ["login"], codes: [421], advice: { cause: "connection-limit" } },
  { phases: ["login"], codes: [400, 425, 426, 450, 451, 452], advice: { cause: "server-error", retry: "new-session" } },
  { phases: ["login"], codes: [430, 501, 530, 535], advice: { cause: "bad-credentials" } },
  { phases: ["login"], codes: [500], advice: { cause: "server-error", retry: "never" } },
  { phases: ["login"], codes: [521, 550, 551, 552, 553], advice: { cause: "account-disabled" } },

  { phases: ["negotiation", "command"], codes: [426], advice: { cause: "protocol-error" } },
  {
    commands: ["EPSV", "EPRT"],
    codes: [522],
    advice: {
      cause: "unsupported-parameter",
      retry: "after-fix",
      remedies: ["use-other-parameter", "use-plain-passive"],
    },
  },
  { commands: passives, codes: [421], advice: { cause: "data-connection-failed", retry: "new-session" } },
  { commands: passives, codes: [400, 425, 435, 450, 451, 452, 520], advice: { cause: "data-connection-failed" } },
  { commands: passives, codes: [500, 501, 502, 504, 521, 522, 550, 553], advice: { cause: "pasv-unsupported" } },
  {
    commands: actives,
    codes: [421, 425, 435, 450, 451],
    advice: { cause: "data-connection-failed", retry: "after-fix", remedies: ["use-passive", "open-firewall"] },
  },
  {
    commands: ["EPRT"],
    codes: [504],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter", "use-passive"] },
  },
  { commands: actives, codes: [500, 501, 502, 504, 520, 521, 522, 550, 553], advice: { cause: "active-refused" } },

  { phases: ["transfer-end"], codes: [421], advice: { cause: "transfer-aborted", retry: "new-session" } },
  { phases: ["transfer-end"], codes: [425, 426, 435, 450], advice: { cause: "transfer-aborted" } },
  { phases: ["transfer-end"], codes: [550, 551, 553], advice: { cause: "server-error" } },
  { commands: transfers, codes: [421], advice: { cause: "data-connection-failed", retry: "new-session" } },
  {
    commands: transfers,
    codes: [521, 522, 533, 534, 536],
    advice: { cause: "tls-required", remedies: ["protect-data", "use-tls"] },
  },
  {
    commands: ["LIST", "NLST", "MLSD", "STAT", "MLST", "SIZE"],
    codes: [450, 451, 551],
    advice: { cause: "not-found" },
  },
  {
    commands: ["MLSD", "MLST"],
    codes: [500, 502, 504],
    advice: { cause: "unsupported-command", retry: "after-fix", remedies: ["use-list"] },
  },
  {
    commands: ["STOR", "APPE", "STOU", "RNTO", "SITE", "MFMT", "MFCT", "MFF"],
    codes: [550, 551, 553],
    advice: { cause: "permission-denied" },
  },

  { commands: ["REST", "RANG"], codes: [500, 501, 502, 504, 550, 551, 554], advice: { cause: "rest-invalid" } },
  {
    commands: ["TYPE", "MODE"],
    codes: [500, 501, 502, 504],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter"] },
  },
  {
    commands: ["STRU", "OPTS", "LANG", "HOST"],
    codes: [451, 500, 501, 502, 504, 550],
    advice: { cause: "unsupported-parameter" },
  },
  { commands: ["MDTM"], codes: [550], advice: { cause: "other" } },
  { commands: ["MKD"], codes: [521, 550], advice: { cause: "exists", remedies: ["verify-outcome"] } },
  { commands: ["RMD"], codes: [550], advice: { cause: "not-empty" } },
  { commands: lookups, codes: [550, 551], advice: { cause: "not-found" } },
  { commands: ["ALLO"], codes: [452, 552], advice: { cause: "disk-full" } },
];
