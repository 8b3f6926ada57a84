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
  const check = outcome === "unknown" && !actions.includes("verify-outcome");
  const remedies = actions.map((action) => remedyOf(action, told.command));
  if (check) remedies.unshift(remedyOf("verify-outcome", told.command));
  const delay = delayOf(retry, cause, verdict.wait ?? facts.wait, told);
  const isLimit = cause === "connection-limit";
  const limit = isLimit ? limitInWords(told.words) : undefined;
  const advice: RetryAdvice = {
    retry,
    cause,
    outcome,
    delay,
    scope: isLimit && isLimitOfAccount(told.words) ? "account" : (verdict.scope ?? facts.scope),
    remedies,
    confidence: decision.confidence,
    because: decision.because,
    explanation: explain(facts.clause, retry, outcome, delay, remedies[0]),
  };
  return limit === undefined ? advice : { ...advice, connectionLimit: limit };
}
