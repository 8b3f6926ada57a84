import { listings, transfers } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

/** Failures that servers send behind a positive code. */
export const positiveRules = [
  {
    id: "greeting-refuses",
    codes: [220],
    phases: ["greeting"],
    pattern: ["refusing connection|not accepting|too many"],
    advice: { cause: "server-error", retry: "new-session", outcome: "not-done" },
  },
  {
    id: "aborted-with-226",
    codes: [225, 226],
    commands: ["ABOR"],
    pattern: ["abort"],
    advice: { cause: "transfer-aborted", retry: "never", outcome: "done", remedies: [] },
  },
  {
    id: "listing-out-of-memory",
    codes: [226, 250],
    commands: listings,
    pattern: ["out of memory"],
    advice: { cause: "server-error", outcome: "partial" },
  },
  {
    id: "listing-cut",
    codes: [226, 250],
    commands: listings,
    pattern: ["truncated|limited to|only first|incomplete"],
    advice: { cause: "other", outcome: "partial", remedies: ["raise-limit"] },
  },
  {
    id: "listing-not-opened",
    codes: [226, 250],
    commands: listings,
    pattern: ["cannot open|cannot list|not found"],
    advice: { cause: "not-found", outcome: "not-done" },
  },
  {
    id: "listing-not-read",
    codes: [226, 250],
    commands: listings,
    pattern: ["read error|cannot read|permission denied|access denied"],
    advice: { cause: "permission-denied", outcome: "partial" },
  },
  {
    id: "goodbye-during-transfer",
    codes: [221],
    commands: transfers,
    pattern: ["^"],
    advice: { cause: "transfer-aborted", retry: "new-session", outcome: "partial" },
  },
  {
    id: "status-error",
    codes: [211, 212, 213, 221, 250],
    commands: ["STAT"],
    pattern: ["*** error|^error"],
    advice: { cause: "server-error", outcome: "not-done" },
  },
  {
    id: "protection-fallback",
    codes: [200, 202],
    commands: ["PROT"],
    pattern: ["unsupported|fallback"],
    advice: { cause: "unsupported-parameter", outcome: "not-done" },
  },
] as const satisfies readonly Rule[];
