import type { RemedyAction, RetryAdvice } from "@ftp-codes/core";

/** What to do after a failed attempt. */
export type Step =
  | { readonly kind: "stop" }
  | {
      readonly kind: "repeat";
      readonly connection: "same-session" | "new-session";
      readonly waitMs: number;
      readonly remedy?: RemedyAction | undefined;
    };

/** What the step depends on beside the advice. */
export interface StepFacts {
  /** Failures since the last progress, this one included. */
  readonly failures: number;
  /** Failures with this cause in a row, this one included: what the wait grows by. */
  readonly sameCause: number;
  /** How long it was silent before the failure was noticed, in milliseconds: that much was waited already. */
  readonly silentMs?: number | undefined;
  readonly retries: number;
  readonly random: () => number;
  /** How far ahead other waits end, in milliseconds; one of them is shared if the advice has room for it. */
  readonly wakeUps: readonly number[];
  /** The first remedy that can be carried out here, if the advice is `after-fix`. */
  readonly remedy: RemedyAction | undefined;
}

/** One failure after another may be chance: what a wait grows by begins with the third of the same cause. */
const growth = 2;
const chances = 2;

/** No wait grows beyond this, unless the server names a longer one. */
const longestWaitMs = 60_000;

/** Remedies that begin with a new login. */
const onNewSession: readonly RemedyAction[] = ["use-tls", "log-in", "protect-data", "use-plain-passive", "use-active"];

/** Turns advice into a step: bounds the repeats, draws the wait, and picks the connection. */
export function nextStep(advice: RetryAdvice, facts: StepFacts): Step {
  if (advice.retry === "never" || facts.failures > facts.retries) return { kind: "stop" };
  if (advice.retry === "after-fix") {
    if (facts.remedy === undefined) return { kind: "stop" };
    const connection = onNewSession.includes(facts.remedy) ? "new-session" : "same-session";
    return { kind: "repeat", connection, waitMs: 0, remedy: facts.remedy };
  }
  return { kind: "repeat", connection: advice.retry, waitMs: waitMs(advice, facts) };
}

/**
 * Draws the advised wait, longer with every failure of the same cause; a wait that the server names does not grow. Where
 * another wait ends in time, this one ends with it: a session that is idle meanwhile is woken once for both.
 */
export function waitMs(
  { delay }: RetryAdvice,
  { sameCause, silentMs = 0, random, wakeUps }: Pick<StepFacts, "sameCause" | "silentMs" | "random" | "wakeUps">,
): number {
  const factor = delay.source === "reply" ? 1 : growth ** Math.max(0, sameCause - chances);
  const most = delay.source === "reply" ? Infinity : Math.max(longestWaitMs, delay.minMs);
  const waited = delay.source === "reply" ? 0 : silentMs;
  const least = Math.max(0, Math.min(delay.minMs * factor, most) - waited);
  const last = Math.max(0, Math.min(delay.maxMs * factor, most) - waited);
  const shared = wakeUps.filter((ahead) => ahead >= least && ahead <= last);
  return Math.round(shared.length > 0 ? Math.min(...shared) : least + random() * (last - least));
}
