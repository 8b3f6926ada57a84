import { logins } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

const beforeLogin = ["greeting", "login"] as const;

/** Who may log in, and what a refused login means: the texts that keep a hopeless login from being repeated. */
export const loginRules = [
  {
    id: "password-expired",
    phases: ["login"],
    pattern: ["password|credential .. expired|must be changed", "change password"],
    advice: { cause: "account-disabled", retry: "after-fix", remedies: ["check-credentials", "enable-account"] },
  },
  {
    id: "logged-in-already",
    commands: logins,
    pattern: [
      "already .. logged in|login|authenticated|set_|signed",
      "reauthenticat|re authenticat|reconnect to|current session|quit first|open new connection",
      "cannot change|cannot switch .. user|guest|login",
      "already|twice & user|login|authenti|set_|issued",
    ],
    unless: ["directory|not logged"],
    advice: { cause: "bad-sequence", retry: "new-session", wait: "none", remedies: [] },
  },
  {
    id: "user-first",
    commands: ["PASS", "ACCT"],
    pattern: [
      "user_|username .. first|before|must|given",
      "before|preced|must|send|supply .. user",
      "who are you|who you are|no username|sequence",
      "login with|login sequence",
    ],
    unless: ["tls_|invalid user|invalid pass"],
    advice: { cause: "bad-sequence", remedies: ["log-in"] },
  },
  {
    id: "name-missing",
    commands: ["USER"],
    pattern: ["give|no_|empty|missing|must input|must enter .. username|name"],
    unless: ["invalid|anonymous"],
    advice: { cause: "syntax" },
  },
  {
    id: "anonymous",
    phases: ["login"],
    pattern: ["anonymous .. only|not|disabled|denied|unknown", "only|no_|not .. anonymous"],
    unless: ["set up|permission"],
    advice: { cause: "bad-credentials" },
  },
  {
    id: "home-directory",
    phases: beforeLogin,
    pattern: [
      "home directory|own home|chroot|root directory|cannot change uid|cannot set",
      "cannot change|cannot access .. directory|root|uid",
      "cannot open .. password file",
    ],
    advice: { cause: "server-error", retry: "never" },
  },
  {
    id: "address-refused",
    phases: beforeLogin,
    pattern: [
      "not allowed & ip_|address|host|network|country",
      "no server access",
      "not allowed|cannot login|denied .. from_",
    ],
    advice: { cause: "permission-denied" },
  },
  {
    id: "account-disabled",
    phases: ["login"],
    pattern: [
      "account|user & disabled|blocked|closed_|expired|ended",
      "not allowed|not enabled|not have permission .. to login|to use|to connect|to access|for ftp|ftp access",
      "user .. access denied|not allowed to",
      "not use ftp|valid shell|cannot trust|ihnen vertrauen|approval fail|no ftp access",
      "you have been|user|account .. deleted|removed|purged",
    ],
    unless: ["or account|or disabled|or blocked"],
    advice: { cause: "account-disabled" },
  },
  {
    id: "user-denied",
    commands: ["USER"],
    pattern: ["permission|access .. denied", "not allowed"],
    advice: { cause: "account-disabled" },
  },
  {
    id: "login-backend",
    phases: ["login"],
    pattern: [
      "internal error|internal server error|econnrefused|local resource|resource temporarily|out of memory|cannot allocate",
      "database|backend|ldap|radius|sql|authentication server .. unreachable|unavailable|not respond|down_|timeout",
      "cannot contact|cannot reach|cannot connect .. database|server|backend|ldap|radius|domain",
      "backend|database & problem|error|fail",
      "checking .. error",
      "no response|not respond",
    ],
    advice: { cause: "server-error", retry: "new-session" },
  },
  {
    id: "bad-credentials",
    phases: ["login"],
    pattern: [
      "login|password|pass_|user|credential|authenti|authori|account|identity & invalid|unknown|fail|not found",
      "login|password|user|credential|authori|account|identity .. denied|mismatch|cannot|not",
      "cannot login|not authenticated",
    ],
    unless: ["oops|shutdown|maintenance|server is"],
    advice: { cause: "bad-credentials" },
  },
  {
    id: "access-denied",
    phases: beforeLogin,
    pattern: ["permission|access .. denied", "connection .. denied|not allowed", "not allowed to|go away"],
    advice: { cause: "permission-denied" },
  },
  {
    id: "not-logged-in",
    phases: ["command", "negotiation", "transfer-start"],
    pattern: [
      "not logged in|login with|login first|please login|not authenticated|must login|not login|^not connecte",
      "must .. authentication",
    ],
    advice: { cause: "not-logged-in" },
  },
] as const satisfies readonly Rule[];
