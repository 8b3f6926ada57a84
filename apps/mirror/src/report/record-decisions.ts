import type { AdviceEvent, RetryEvent } from "@ftp-codes/basic-ftp";
import { isFtpReplyError } from "@ftp-codes/core";
import { causeOf } from "../wording/cause-of.js";
import { failureSaid } from "../wording/failure-said.js";
import type { HidePassword } from "../wording/hide-password.js";
import type { Decision } from "./report.js";

/** Follows what failed in a run, and what was decided. */
export interface DecisionRecord {
  onAdvice(event: AdviceEvent): void;
  /** Returns what was decided. */
  onRetry(event: RetryEvent): Decision;
  /** In the order of time; the first 1,000. */
  readonly decisions: readonly Decision[];
}

const mostDecisions = 1000;

/** @param elapsed milliseconds since the run began */
export function recordDecisions(elapsed: () => number, hide: HidePassword): DecisionRecord {
  const decisions: Decision[] = [];
  /** Where the decision about an error stands: what is given up until a repeat is announced. */
  const places = new WeakMap<object, number>();

  function note(event: AdviceEvent, decision: Decision): void {
    const place = places.get(event.error) ?? decisions.length;
    if (place >= mostDecisions) return;
    places.set(event.error, place);
    decisions[place] = decision;
  }

  function decisionOf({ session, operation, attempt, path, error, advice }: AdviceEvent): Decision {
    return {
      atMs: elapsed(),
      session,
      operation,
      attempt,
      said: hide(failureSaid(error)),
      cause: causeOf(error),
      action: "give-up",
      ...(path !== undefined && { path }),
      ...(isFtpReplyError(error) && { code: error.code }),
      ...(advice !== undefined && { explanation: hide(advice.explanation), because: advice.because }),
    };
  }

  return {
    onAdvice: (event) => note(event, decisionOf(event)),
    onRetry(event) {
      const { waitMs, connection, sessionLimit } = event;
      const remedy = event.advice.remedies.find(({ action }) => action === event.remedy)?.detail;
      const decision: Decision = {
        ...decisionOf(event),
        action: "repeat",
        waitMs,
        connection,
        ...(sessionLimit !== undefined && { sessionLimit }),
        ...(remedy !== undefined && { remedy }),
      };
      note(event, decision);
      return decision;
    },
    decisions,
  };
}
