import type { Cause, RetryAdvice } from "@ftp-codes/core";
import { adviceFor } from "./advice-for.js";
import { eventOf, proceed, type Course } from "./after-failure.js";
import { nextStep } from "./next-step.js";
import type { OpeningFailed } from "./opening-failed.js";
import type { Host } from "./host.js";
import { takeRemedy } from "./remedies.js";
import { silenceOf } from "./silence.js";
import { tell } from "./tell.js";

/** Nobody is there. A host that was there before may come back; one that never was is rather a wrong address. */
const nobody: readonly Cause[] = ["unreachable", "timeout", "name-not-found"];

/** How often a login that failed so is repeated. */
function repeatsOf({ counts, options }: Host, cause: Cause): number {
  if (passing.includes(cause)) return 2 * options.retries;
  return nobody.includes(cause) && counts.opened === 0 ? options.retriesUnseen : options.retries;
}

/** Others have to leave, or the server has to come back: these are borne twice as often as other refusals. */
const passing: readonly Cause[] = ["connection-limit", "login-rate-limit", "rate-limit", "server-shutdown"];

/**
 * Decides about a login that failed. The count of failures and the wait are those of the host: whoever tries next waits
 * with the others. It is called before the place for the session is given to anybody else.
 */
export function afterRefusedLogin(course: Course, { error, session }: OpeningFailed): void {
  const { crew } = course;
  const { host } = crew;
  const { counts, options } = host;
  const advice = adviceFor(error, { host, session: undefined, sameReplies: counts.failedLogins, afterLoss: false });
  course.previous = error;
  const event = { ...eventOf(course, error, advice), session, operation: "connect" };
  tell(host, "onAdvice", event);
  if (host.refusal !== undefined) return;
  const without = repeats(advice) ? crew.doWithout?.(advice) : undefined;
  if (without !== undefined) {
    counts.retries += 1;
    tell(host, "onRetry", {
      ...event,
      waitMs: without.waitMs,
      connection: "new-session",
      sessionLimit: without.sessionLimit,
    });
    course.next = Promise.resolve();
    return;
  }
  const step = nextStep(advice, {
    failures: counts.failedLogins,
    sameCause: counts.failedLogins,
    silentMs: silenceOf(error, host),
    retries: repeatsOf(host, advice.cause),
    random: options.random,
    wakeUps: [],
    remedy: advice.retry === "after-fix" ? takeRemedy(advice, host, undefined, course.tried) : undefined,
  });
  if (step.kind === "stop") {
    host.unreachable = error;
    return;
  }
  const wakers = opensAgain(advice) ? host.onOpened : undefined;
  proceed(course, event, { ...step, connection: "new-session" }, { shared: true, wakers });
}

/** A login that works meanwhile shows that the server is there, but not that it would bear more of them. */
function opensAgain({ cause, delay }: RetryAdvice): boolean {
  return delay.source !== "reply" && cause !== "rate-limit" && cause !== "login-rate-limit";
}

/** Is a repeat advised, as it is? */
function repeats(advice: RetryAdvice): boolean {
  return advice.retry === "same-session" || advice.retry === "new-session";
}
