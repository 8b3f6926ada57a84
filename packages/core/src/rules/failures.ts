import type { Rule } from "./rule.js";

/** What is left when the text names neither a file nor a connection: unknown commands and failures inside the server. */
export const failureRules = [
  {
    id: "unsupported-command",
    pattern: [
      "unsupported|command disabled",
      "unknown|invalid|not found & command",
      "unknown|invalid .. verb|request|extension|operation|feature",
    ],
    advice: { cause: "unsupported-command" },
  },
  {
    id: "server-error",
    phases: ["command", "negotiation", "transfer-start", "transfer-end"],
    pattern: [
      "internal|local|unexpected|system|hardware|temporar & error|failure",
      "error occur|out of memory|cannot allocate|enomem_|i/o error|input/output|input file|output file|eio_|stale|exception|service unavailable",
      "temporar .. unavailable|problem",
      "not enough|exhausted & memory|resource",
      "memory allocation",
      "reading|writing|cannot read|cannot write|error|failure .. fail|file",
    ],
    advice: { cause: "server-error" },
  },
  {
    id: "misconfigured",
    pattern: ["not instantiated|listener setup|misconfigur|configuration error"],
    advice: { cause: "server-error", retry: "never" },
  },
  {
    id: "aborted",
    phases: ["transfer-end"],
    pattern: ["abort|incomplete"],
    advice: { cause: "transfer-aborted" },
  },
  {
    id: "timed-out-inside",
    phases: ["command", "transfer-start"],
    pattern: ["timeout"],
    unless: ["data"],
    advice: { cause: "server-error" },
  },
] as const satisfies readonly Rule[];
