import type { Circumstances } from "./circumstances.js";
import { waitInWords } from "./numbers-in-words.js";
import type { Cause, RetryAdvice } from "./types.js";
import { waits } from "./waits.js";
import type { WaitKind } from "./waits.js";

/** A number of seconds in these texts says how long the server has waited already. */
const namesThePast: readonly Cause[] = ["idle-timeout", "data-connection-failed", "transfer-aborted", "timeout"];

/** The first wait: the one the text asks for, or one by cause. What is not repeated waits for nothing, except 120. */
export function delayOf(
  retry: RetryAdvice["retry"],
  cause: Cause,
  kind: WaitKind,
  told: Circumstances,
): RetryAdvice["delay"] {
  const mayName = (retry !== "never" || told.code === 120) && told.words !== "" && !namesThePast.includes(cause);
  const named = mayName ? waitInWords(told.words) : undefined;
  const [minMs, maxMs] = named ?? waits[retry === "never" || retry === "after-fix" ? "none" : kind];
  return { minMs, maxMs, source: named === undefined ? "default" : "reply" };
}
