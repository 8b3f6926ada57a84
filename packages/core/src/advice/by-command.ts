import { actives, lookups, passives, transfers } from "./command-groups.js";
import type { Row } from "./verdict.js";

/**
 * What a code means to a command when the text says nothing: the first row that applies decides. From the places in
 * RFC 959, 5.4 where a reply may come, and from what servers do there.
 */
export const byCommand: readonly Row[] = [
  { id: "quit-421", commands: ["QUIT"], codes: [421], advice: { cause: "success" } },
  {
    id: "abor",
    commands: ["ABOR"],
    codes: [425, 426, 450, 451],
    advice: { cause: "transfer-aborted", retry: "never", outcome: "done", remedies: [] },
  },

  { id: "greeting-421", phases: ["greeting"], codes: [421, 530], advice: { cause: "connection-limit" } },
  {
    id: "greeting-4yz",
    phases: ["greeting"],
    codes: [400, 425, 426, 434, 450, 451, 452],
    advice: { cause: "server-error", retry: "new-session" },
  },
  {
    id: "greeting-5yz",
    phases: ["greeting"],
    codes: [500, 501, 502, 550, 551],
    advice: { cause: "server-error", retry: "never" },
  },

  { id: "idle", phases: ["idle"], codes: [421, 425, 426], advice: { cause: "idle-timeout" } },

  {
    id: "protect-plain",
    commands: ["PBSZ", "PROT"],
    codes: [503],
    advice: { cause: "bad-sequence", remedies: ["use-tls", "repeat-sequence"] },
  },
  { id: "auth-again", commands: ["AUTH"], codes: [503], advice: { cause: "bad-sequence", retry: "never" } },
  {
    id: "auth-unknown",
    commands: ["AUTH"],
    codes: [500, 502, 530],
    advice: { cause: "unsupported-command", remedies: ["allow-plain-text", "fix-tls"] },
  },
  {
    id: "auth-parameter",
    commands: ["AUTH", "PROT"],
    codes: [504, 536],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter"] },
  },
  {
    id: "prot-parameter",
    commands: ["PROT"],
    codes: [501],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter"] },
  },
  {
    id: "auth-refused",
    commands: ["AUTH"],
    codes: [431, 534, 550],
    advice: { cause: "tls-failure", retry: "never", remedies: ["fix-tls"] },
  },
  // Some servers answer every command that they keep to themselves with 550.
  {
    id: "protection-refused",
    commands: ["PBSZ", "PROT", "CCC"],
    codes: [550],
    advice: { cause: "unsupported-command" },
  },
  { id: "auth-failed", commands: ["AUTH"], codes: [400, 421, 425, 450, 451, 535], advice: { cause: "tls-failure" } },
  {
    id: "prot-refused",
    commands: ["PROT"],
    codes: [534],
    advice: { cause: "tls-required", remedies: ["protect-data"] },
  },
  {
    id: "ccc-refused",
    commands: ["CCC"],
    codes: [533, 534],
    advice: { cause: "tls-required", retry: "never", remedies: [] },
  },

  {
    id: "user-again",
    commands: ["USER"],
    codes: [503],
    advice: { cause: "bad-sequence", retry: "new-session", wait: "none", remedies: [] },
  },
  {
    id: "pass-first",
    commands: ["PASS", "ACCT"],
    codes: [503],
    advice: { cause: "bad-sequence", remedies: ["log-in"] },
  },
  { id: "login-421", phases: ["login"], codes: [421], advice: { cause: "connection-limit" } },
  {
    id: "login-4yz",
    phases: ["login"],
    codes: [400, 425, 426, 450, 451, 452],
    advice: { cause: "server-error", retry: "new-session" },
  },
  { id: "login-refused", phases: ["login"], codes: [430, 501, 530, 535], advice: { cause: "bad-credentials" } },
  { id: "login-broken", phases: ["login"], codes: [500], advice: { cause: "server-error", retry: "never" } },
  { id: "login-forbidden", phases: ["login"], codes: [521, 550, 551, 552, 553], advice: { cause: "account-disabled" } },

  { id: "stale-426", phases: ["negotiation", "command"], codes: [426], advice: { cause: "protocol-error" } },
  {
    id: "passive-protocol",
    commands: ["EPSV", "EPRT"],
    codes: [522],
    advice: {
      cause: "unsupported-parameter",
      retry: "after-fix",
      remedies: ["use-other-parameter", "use-plain-passive"],
    },
  },
  {
    id: "passive-421",
    commands: passives,
    codes: [421],
    advice: { cause: "data-connection-failed", retry: "new-session" },
  },
  {
    id: "passive-4yz",
    commands: passives,
    codes: [400, 425, 435, 450, 451, 452, 520],
    advice: { cause: "data-connection-failed" },
  },
  {
    id: "passive-refused",
    commands: passives,
    codes: [500, 501, 502, 504, 521, 522, 550, 553],
    advice: { cause: "pasv-unsupported" },
  },
  {
    id: "active-failed",
    commands: actives,
    codes: [421, 425, 435, 450, 451],
    advice: { cause: "data-connection-failed", retry: "after-fix", remedies: ["use-passive", "open-firewall"] },
  },
  {
    id: "active-parameter",
    commands: ["EPRT"],
    codes: [504],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter", "use-passive"] },
  },
  {
    id: "active-refused",
    commands: actives,
    codes: [500, 501, 502, 504, 520, 521, 522, 550, 553],
    advice: { cause: "active-refused" },
  },

  {
    id: "transfer-end-421",
    phases: ["transfer-end"],
    codes: [421],
    advice: { cause: "transfer-aborted", retry: "new-session" },
  },
  {
    id: "transfer-end-4yz",
    phases: ["transfer-end"],
    codes: [425, 426, 435, 450],
    advice: { cause: "transfer-aborted" },
  },
  { id: "transfer-end-error", phases: ["transfer-end"], codes: [550, 551, 553], advice: { cause: "server-error" } },
  {
    id: "transfer-421",
    commands: transfers,
    codes: [421],
    advice: { cause: "data-connection-failed", retry: "new-session" },
  },
  {
    id: "transfer-protection",
    commands: transfers,
    codes: [521, 522, 533, 534, 536],
    advice: { cause: "tls-required", remedies: ["protect-data", "use-tls"] },
  },
  { id: "transfer-first", commands: transfers, codes: [503], advice: { cause: "bad-sequence" } },
  {
    id: "listing-450",
    commands: ["LIST", "NLST", "MLSD", "STAT", "MLST", "SIZE"],
    codes: [450, 451, 551],
    advice: { cause: "not-found" },
  },
  {
    id: "listing-facts",
    commands: ["MLSD", "MLST"],
    codes: [500, 502, 504],
    advice: { cause: "unsupported-command", retry: "after-fix", remedies: ["use-list"] },
  },
  {
    id: "upload-denied",
    commands: ["STOR", "APPE", "STOU", "RNTO", "SITE", "MFMT", "MFCT", "MFF"],
    codes: [550, 551, 553],
    advice: { cause: "permission-denied" },
  },

  {
    id: "rest",
    commands: ["REST", "RANG"],
    codes: [500, 501, 502, 504, 550, 551, 554],
    advice: { cause: "rest-invalid" },
  },
  {
    id: "type",
    commands: ["TYPE", "MODE"],
    codes: [500, 501, 502, 504],
    advice: { cause: "unsupported-parameter", retry: "after-fix", remedies: ["use-other-parameter"] },
  },
  {
    id: "option",
    commands: ["STRU", "OPTS", "LANG", "HOST"],
    codes: [451, 500, 501, 502, 504, 550],
    advice: { cause: "unsupported-parameter" },
  },
  { id: "mdtm-550", commands: ["MDTM"], codes: [550], advice: { cause: "other" } },
  {
    id: "make-exists",
    commands: ["MKD"],
    codes: [521, 550],
    advice: { cause: "exists", remedies: ["verify-outcome"] },
  },
  { id: "remove-550", commands: ["RMD"], codes: [550], advice: { cause: "not-empty" } },
  { id: "lookup-550", commands: lookups, codes: [550, 551], advice: { cause: "not-found" } },
  { id: "allocate", commands: ["ALLO"], codes: [452, 552], advice: { cause: "disk-full" } },
];
