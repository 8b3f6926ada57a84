import { transfers } from "../advice/command-groups.js";
import type { Rule } from "./rule.js";

/** What is left when the text names neither a file nor a connection: unknown commands and failures inside the server. */
export const failureRules = [
  {
    id: "unknown-command",
    phases: ["greeting", "login", "negotiation", "command", "transfer-start", "idle"],
    pattern: [
      "not implemented|not supported|not understood|not recogni|not valid command|not known command|not been implemented|unknown command|unknown extension|unknown site command|command unrecogni|command unknown|command disabled|wrong command|no such command|unknown request|command not available",
      "unknown|unrecogni|unsupported|unimplemented|illegal .. command|verb|request|extension|operation|feature",
    ],
    advice: { cause: "unsupported-command" },
  },
  {
    id: "failed-inside",
    phases: ["command", "negotiation", "transfer-start", "transfer-end"],
    pattern: [
      "internal error|local error|internal server error|internal processing|unexpected error|error occur|error has occur|error on server|out of memory|cannot allocate|enomem_|i/o error|input/output|input file|output file|eio_|stale|resource failure|resource temporarily|insufficient resources|hardware|system error|system failure|exception|internal reader|service not available",
      "temporary|temporarily .. error|failure|unavailable|problem",
      "not enough|insufficient|low .. memory|resource",
      "memory .. allocation|exhausted",
      "reading|writing|cannot read|cannot write|error|failure .. failed|local file|from file|to file|file",
      "operation .. timeout",
    ],
    advice: { cause: "server-error", retry: "same-session" },
  },
  {
    id: "misconfigured",
    phases: ["command", "transfer-start", "login"],
    pattern: ["not instantiated|not initiali|listener setup|misconfigur|configuration error"],
    advice: { cause: "server-error", retry: "never" },
  },
  {
    id: "aborted",
    commands: transfers,
    phases: ["transfer-end"],
    pattern: ["abort|interrupt|incomplete|cancel"],
    advice: { cause: "transfer-aborted" },
  },
] as const satisfies readonly Rule[];
