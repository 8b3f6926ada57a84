import type { Remedy, RetryAdvice } from "./types.js";

/** The first remedy as the second half of a sentence. */
function asClause({ detail }: Remedy): string {
  const sentence = detail.replace(/\.$/, "");
  return /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

/** When and where to repeat. */
function repetition(retry: RetryAdvice["retry"], outcome: RetryAdvice["outcome"], delay: RetryAdvice["delay"]): string {
  const check = outcome === "unknown" ? "first look whether it took effect, then " : "";
  const seconds = Math.ceil(delay.minMs / 1000);
  const wait = delay.source === "reply" ? ` after the ${seconds} s it asks for` : seconds > 0 ? " after a pause" : "";
  return `${check}try again ${retry === "same-session" ? "in this session" : "in a new session"}${wait}`;
}

/** One sentence for a log: the cause, then what to do. `clause` is the cause's half. */
export function explain(
  clause: string,
  retry: RetryAdvice["retry"],
  outcome: RetryAdvice["outcome"],
  delay: RetryAdvice["delay"],
  remedy: Remedy | undefined,
): string {
  if (retry === "same-session" || retry === "new-session") return `${clause}: ${repetition(retry, outcome, delay)}.`;
  if (retry === "never" && outcome === "done") return `${clause}: go on.`;
  const fix = remedy === undefined ? "" : asClause(remedy);
  const givingUp = retry === "never" ? "do not try this again" : "";
  return `${clause}: ${givingUp}${givingUp !== "" && fix !== "" ? "; " : ""}${fix}.`;
}
