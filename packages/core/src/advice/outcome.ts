import type { Circumstances } from "./circumstances.js";
import { listings, sessionOnly, transfers, uploads } from "./command-groups.js";
import type { Decision } from "./decide.js";
import type { Cause, RetryAdvice } from "./types.js";
import type { Verdict } from "./verdict.js";

type Outcome = RetryAdvice["outcome"];

/** Refusals that come before a server touches the file, whatever it does afterwards. */
const beforeTheFile: readonly Cause[] = [
  "not-logged-in",
  "unsupported-command",
  "syntax",
  "bad-sequence",
  "tls-required",
  "pasv-unsupported",
  "active-refused",
  "exists",
];

/** What came, against what should have come; `undefined` when one of the two is not known. */
export function isWhole({ bytes, expected, offset }: Circumstances): boolean | undefined {
  return bytes === undefined || expected === undefined ? undefined : bytes + offset === expected;
}

/** Did the operation take effect although the server said no? */
function outcomeOfRefusal(cause: Cause, decision: Decision, told: Circumstances): Outcome {
  const { command, phase } = told;
  if (cause === "empty-listing") return "done";
  if (
    told.previousUnknown &&
    ((command === "MKD" && cause === "exists") ||
      (cause === "not-found" && ["DELE", "RMD", "RNFR", "RNTO"].includes(command ?? "")))
  )
    return decision.confidence === "rule" ? "done" : "unknown";
  if (command !== undefined && uploads.includes(command)) return beforeTheFile.includes(cause) ? "not-done" : "partial";
  if (phase === "transfer-end" && (command === undefined || command === "RETR" || listings.includes(command)))
    return "partial";
  return "not-done";
}

/** Did the operation take effect when nobody knows what the server said? */
function outcomeOfSilence(cause: Cause, told: Circumstances): Outcome {
  const { command, phase } = told;
  const began = phase === "transfer-end" || (told.bytes ?? 0) > 0;
  if (cause === "success") return "done";
  if (cause === "unreachable" || cause === "name-not-found" || cause === "certificate-invalid") return "not-done";
  if (cause === "local-error") return began ? "partial" : "not-done";
  if (phase === "greeting" || phase === "login" || phase === "negotiation" || phase === "idle") return "not-done";
  if (command === undefined) return "unknown";
  if (sessionOnly.includes(command)) return "not-done";
  if (!transfers.includes(command)) return "unknown";
  if (began && (isWhole(told) === false || (told.channel === "data" && isWhole(told) !== true))) return "partial";
  return began || uploads.includes(command) ? "unknown" : "not-done";
}

/** Whether the operation took effect, by what was found and where in the conversation it happened. */
export function outcomeOf(verdict: Verdict, decision: Decision, told: Circumstances): Outcome {
  if (verdict.outcome !== undefined) return verdict.outcome;
  if (verdict.cause === "success") return "done";
  return decision.silent === true
    ? outcomeOfSilence(verdict.cause, told)
    : outcomeOfRefusal(verdict.cause, decision, told);
}
