import { adjustedRetry, inContext } from "./adjust.js";
import { causeFacts } from "./causes.js";
import { circumstancesOf } from "./circumstances.js";
import type { Circumstances } from "./circumstances.js";
import { decide } from "./decide.js";
import { delayOf } from "./delay.js";
import { explain } from "./explain.js";
import { isLimitOfAccount, limitInWords } from "./numbers-in-words.js";
import { outcomeOf } from "./outcome.js";
import { remedyOf } from "./remedies.js";
import type { Failure, RetryAdvice } from "./types.js";

/** Reads the failure; one whose fields cannot even be read tells nothing. */
function read(failure: Failure): Circumstances {
  try {
    return circumstancesOf(failure);
  } catch {
    return circumstancesOf({});
  }
}

/**
 * What to do about a failure: whether to repeat the operation, on which connection, after which wait or which fix, and
 * whether it took effect. The rules go from the special to the general: one server's texts, texts of all servers, command
 * and phase, code, class; `because` and `confidence` say which of them decided.
 *
 * Total: every input gets an answer, a field of a wrong type counts as not told, nothing is thrown. Of a text longer than
 * 4 KiB its two ends of 2 KiB each are read.
 */
export function advise(failure: Failure): RetryAdvice {
  const told = read(failure);
  const decision = decide(told);
  const verdict = inContext(decision.verdict, told);
  const { cause } = verdict;
  const facts = causeFacts(cause);
  const retry = adjustedRetry(verdict.retry ?? facts.retry, cause, decision, told);
  const outcome = outcomeOf(verdict, decision, told);
  const actions = verdict.remedies ?? facts.remedies;
  const check = outcome === "unknown" && !actions.includes("verify-outcome") ? (["verify-outcome"] as const) : [];
  const remedies = [...check, ...actions].map((action) => remedyOf(action, told.command));
  const limit = cause === "connection-limit" ? limitInWords(told.words) : undefined;
  const ofAccount = cause === "connection-limit" && isLimitOfAccount(told.words);
  const advice = {
    retry,
    cause,
    outcome,
    delay: delayOf(retry, cause, verdict.wait ?? facts.wait, told),
    scope: ofAccount ? "account" : (verdict.scope ?? facts.scope),
    ...(limit === undefined ? {} : { connectionLimit: limit }),
    remedies,
    confidence: decision.confidence,
    because: decision.because,
  } satisfies Omit<RetryAdvice, "explanation">;
  return { ...advice, explanation: explain(facts.clause, advice) };
}
