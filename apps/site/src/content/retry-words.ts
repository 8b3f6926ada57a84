import type { RetryAdvice } from "@ftp-codes/core";

const words: Record<RetryAdvice["retry"], string> = {
  never: "No",
  "same-session": "Yes, in this session",
  "new-session": "Yes, in a new session",
  "after-fix": "After a change",
};

/** May it be tried again? In two or three words. */
export function retryWords({ retry, outcome }: Pick<RetryAdvice, "retry" | "outcome">): string {
  return retry === "never" && outcome === "done" ? "Not needed" : words[retry];
}

/** `"after 2 s"`, `"after 5 min"`: the shortest first wait. */
export function waitWords({ retry, delay }: Pick<RetryAdvice, "retry" | "delay">): string {
  if (retry === "never" || retry === "after-fix") return "";
  const seconds = Math.ceil(delay.minMs / 1000);
  if (seconds === 0) return "at once";
  return seconds < 120 ? `after ${seconds} s` : `after ${Math.round(seconds / 60)} min`;
}
