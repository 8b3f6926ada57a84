import type { Cause, Phase, RemedyAction, RetryAdvice } from "./types.js";
import type { WaitKind } from "./waits.js";

/** What a rule or a row decides. What it leaves open follows from the cause. */
export interface Verdict {
  readonly cause: Cause;
  readonly retry?: RetryAdvice["retry"];
  readonly wait?: WaitKind;
  readonly scope?: RetryAdvice["scope"];
  readonly outcome?: RetryAdvice["outcome"];
  /** Best first. */
  readonly remedies?: readonly RemedyAction[];
}

/** Where a verdict holds. What is left out is no condition. */
export interface Row {
  readonly codes?: readonly number[];
  readonly commands?: readonly string[];
  readonly phases?: readonly Phase[];
  readonly advice: Verdict;
}
