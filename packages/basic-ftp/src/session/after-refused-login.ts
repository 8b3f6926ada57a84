import type { Cause, RetryAdvice } from "@ftp-codes/core";
import { adviceFor } from "./advice-for.js";
import { eventOf, proceed, type Course } from "./after-failure.js";
import { nextStep } from "./next-step.js";
import type { OpeningFailed } from "./opening-failed.js";
import { takeRemedy } from "./remedies.js";
import { tell } from "./tell.js";

/** Others have to leave, or the server has to come back: these are borne twice as often as other refusals. */
const passing: readonly Cause[] = ["connection-limit", "login-rate-limit", "rate-limit", "server-shutdown"];

/**
 * Takes a login that failed. The count of failures and the wait are those of the host: whoever tries next waits with
 * the others. Resolves with whether to attempt again.
 */
export async function afterRefusedLogin(course: Course, { error, session }: OpeningFailed): Promise<boolean> {
  const { crew } = course;
  const { host } = crew;
  const { counts, options } = host;
  const advice = adviceFor(error, { host, session: undefined, sameReplies: counts.failedLogins, afterLoss: false });
  course.previous = error;
  const event = { ...eventOf(course, error, advice), session, operation: "connect" };
  tell(host, "onAdvice", event);
  if (host.refusal !== undefined) return false;
  const without = repeats(advice) ? crew.doWithout?.(advice) : undefined;
  if (without !== undefined) {
    counts.retries += 1;
    tell(host, "onRetry", {
      ...event,
      waitMs: without.waitMs,
      connection: "new-session",
      sessionLimit: without.sessionLimit,
    });
    return true;
  }
  const step = nextStep(advice, {
    failures: counts.failedLogins,
    sameCause: counts.failedLogins,
    retries: passing.includes(advice.cause) ? 2 * options.retries : options.retries,
    random: options.random,
    wakeUps: [],
    remedy: advice.retry === "after-fix" ? takeRemedy(advice, host, undefined, course.tried) : undefined,
  });
  if (step.kind === "stop") {
    host.unreachable = error;
    return false;
  }
  await proceed(course, event, { ...step, connection: "new-session" }, true);
  return true;
}

/** Is a repeat advised, as it is? */
function repeats(advice: RetryAdvice): boolean {
  return advice.retry === "same-session" || advice.retry === "new-session";
}
