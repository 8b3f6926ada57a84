import { actives } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

/** The server ends the session or cannot have one now: idle time, shut-down, lack of resources. */
export const sessionRules = [
  {
    id: "data-channel-timeout-active",
    commands: actives,
    pattern: ["timeout"],
    advice: { cause: "data-connection-failed", retry: "after-fix", remedies: ["use-passive", "open-firewall"] },
  },
  {
    id: "data-channel-timeout",
    codes: [421],
    phases: ["negotiation", "transfer-start"],
    pattern: ["data connection .. timeout", "cannot create|cannot open|listen"],
    advice: { cause: "data-connection-failed" },
  },
  {
    id: "idle-timeout",
    codes: [421, 426, 500, 530],
    phases: ["greeting", "login", "negotiation", "command", "transfer-start", "idle"],
    pattern: [
      "idle|inactiv|no transfer|no activity|no operation|session expired",
      "login|session|connection|control|activity .. timeout|time limit|time exceed",
    ],
    unless: ["data connection"],
    advice: { cause: "idle-timeout" },
  },
  {
    id: "time-out",
    codes: [421, 530],
    phases: ["greeting", "login", "command", "idle"],
    pattern: ["timeout"],
    advice: { cause: "idle-timeout" },
  },
  {
    id: "server-shutdown",
    pattern: [
      "shutdown|going down|going offline|maintenance|out of service",
      "server|site|service|system .. closed|offline|restart|reboot|is down",
      "system unavailable|server unavailable",
    ],
    unless: ["account|quota|data connection|transfer aborted|connection closed"],
    advice: { cause: "server-shutdown" },
  },
  {
    id: "shutdown-during-transfer",
    phases: ["transfer-start", "transfer-end"],
    pattern: ["server|system|service .. shutdown"],
    advice: { cause: "server-shutdown" },
  },
  {
    id: "address-family",
    phases: ["greeting"],
    pattern: ["ipv4 .. unsupported"],
    advice: { cause: "other", retry: "after-fix", remedies: ["check-address"] },
  },
  {
    id: "service-unavailable",
    codes: [120, 400, 421, 434, 451],
    phases: ["greeting", "login", "negotiation", "command", "idle"],
    pattern: [
      "service .. unavailable",
      "temporarily unavailable|temporary failure|temporary error|local resource|out of memory|cannot allocate|not ready|internal error",
      "cannot get peer|cannot identify",
    ],
    advice: { cause: "server-error", retry: "new-session" },
  },
  {
    id: "not-now",
    phases: ["greeting", "login"],
    pattern: ["unavailable|not possible|outside hours|time of day"],
    unless: ["user|account|password|access|anonymous"],
    advice: { cause: "other", retry: "new-session", wait: "long" },
  },
  {
    id: "oops-passing",
    pattern: ["oops .. fork|malloc|child died|write"],
    unless: ["writable root|writeable root"],
    advice: { cause: "server-error", retry: "new-session" },
  },
  {
    id: "oops-listen",
    phases: ["negotiation"],
    pattern: ["oops .. bind|listen|vsf"],
    advice: { cause: "data-connection-failed", retry: "new-session" },
  },
  {
    id: "oops",
    pattern: ["oops"],
    advice: { cause: "server-error", retry: "never" },
  },
] as const satisfies readonly Rule[];
