import type { Remedy, RetryAdvice } from "./types.js";

/** The first remedy as the second half of a sentence. */
function asClause({ detail }: Remedy): string {
  const sentence = detail.replace(/\.$/, "");
  return /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** When and where to repeat. */
function repetition({ retry, outcome, delay }: Omit<RetryAdvice, "explanation">): string {
  const check = outcome === "unknown" ? "first look whether it took effect, then " : "";
  const seconds = Math.ceil(delay.minMs / 1000);
  const wait = delay.source === "reply" ? ` after the ${seconds} s it asks for` : seconds > 0 ? " after a pause" : "";
  return `${check}try again ${retry === "same-session" ? "in this session" : "in a new session"}${wait}`;
}

/** One sentence for a log: the cause, then what to do. `clause` is the cause's half. */
export function explain(clause: string, advice: Omit<RetryAdvice, "explanation">): string {
  const [remedy] = advice.remedies;
  if (advice.retry === "same-session" || advice.retry === "new-session") return `${clause}: ${repetition(advice)}.`;
  if (advice.retry === "never" && advice.outcome === "done") return `${clause}: go on.`;
  const givingUp = advice.retry === "never" ? "do not try this again" : undefined;
  return `${clause}: ${[givingUp, remedy === undefined ? undefined : asClause(remedy)].filter(Boolean).join("; ")}.`;
}
