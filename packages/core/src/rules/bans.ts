import type { Rule } from "./rule.js";

const beforeLogin = ["greeting", "login"] as const;

/** A server that refuses logins from here for a while: every further try makes it worse. */
export const banRules = [
  {
    id: "login-rate-limit",
    phases: beforeLogin,
    pattern: ["banned", "denied .. second|hour"],
    unless: ["remaining before"],
    advice: { cause: "login-rate-limit" },
  },
  {
    id: "too-many-attempts",
    phases: beforeLogin,
    pattern: [
      "too many|max|limit|exceed .. attempt|fail|authenti|invalid",
      "attempt|failures .. exceed|reached|limit",
      "fail too many|te vaak fail",
    ],
    unless: [
      "attempts remaining|attempts left|invalid .. too many",
      "too many .. user|session",
      "too many connection|open connection",
    ],
    advice: { cause: "login-rate-limit" },
  },
] as const satisfies readonly Rule[];
