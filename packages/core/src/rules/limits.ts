import { transfers } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

/** As many sessions, transfers or requests as the server allows. They pass when others leave. */
export const limitRules = [
  {
    id: "open-files",
    pattern: ["too many open|emfile_|file descriptor"],
    unless: ["open connection|open session"],
    advice: { cause: "server-error" },
  },
  {
    id: "data-channel-limit",
    commands: ["PASV", "EPSV", "LPSV", "SPSV", "ESTP", "PORT", "EPRT", "LPRT", "ESTA"],
    pattern: ["too many|max|limit .. connection"],
    advice: { cause: "connection-limit", retry: "same-session" },
  },
  {
    id: "transfer-limit",
    commands: transfers,
    pattern: ["too many|max|limit|exceed .. transfers|uploads|downloads|connections|simultaneous"],
    advice: { cause: "connection-limit", retry: "same-session" },
  },
  {
    id: "too-many-sessions",
    pattern: [
      "too many & connect|session|user|login_|host",
      "no more|no free|no available|not accept .. connection|session|user|login|slot",
      "cannot accept .. more",
    ],
    unless: ["attempt|invalid"],
    advice: { cause: "connection-limit" },
  },
  {
    id: "connection-limit",
    phases: ["greeting", "login"],
    pattern: [
      "only .. connection|session|user|login|host",
      "limit|exceed|reached|more than & connect|session|user|login|host",
      "already .. times",
      "already 1|already 2|already 3|already 4|already 5|already 6|already 7|already 8|already 9",
      "simultaneous|max",
      "server|system|service .. full|busy|overload",
      "already .. sessions|connections",
      "slots|sessions|connections .. in use|taken",
      "too busy|capacity",
    ],
    unless: [
      "shutdown|maintenance|attempt|time limit|time exceeded|session time|login time|tls_|anonymous only|only anonymous|invalid",
    ],
    advice: { cause: "connection-limit" },
  },
  {
    id: "rate-limit",
    pattern: ["load was|load is|rate limit|throttl|slow down|too fast", "too many .. request|command"],
    advice: { cause: "rate-limit" },
  },
] as const satisfies readonly Rule[];
