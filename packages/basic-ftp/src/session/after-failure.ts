import { isFtpLocalError, isFtpReplyError } from "@ftp-codes/core";
import type { Cause, RemedyAction, RetryAdvice } from "@ftp-codes/core";
import type { FtpFailure, RetryEvent } from "../types.js";
import { adviceFor } from "./advice-for.js";
import { deadlineError, type Call } from "./call.js";
import type { Crew } from "./crew.js";
import type { Host } from "./host.js";
import { nextStep, type Step } from "./next-step.js";
import { OpeningFailed } from "./opening-failed.js";
import { hasProgressed, type Progress } from "./progress.js";
import { takeRemedy, type Adapt } from "./remedies.js";
import { rest } from "./rest.js";
import { endSession, type Session } from "./session.js";
import { silenceOf } from "./silence.js";
import { tell } from "./tell.js";
import { isShared, wakersOf } from "./wakers.js";

/** What is told about an attempt that failed. */
type FailedAttempt = Omit<RetryEvent, "waitMs" | "connection" | "remedy" | "sessionLimit">;

/** How the attempts of one call went so far. */
export interface Course {
  readonly crew: Crew;
  readonly call: Call;
  readonly adapt: Adapt | undefined;
  /** Attempts that had a session. */
  attempts: number;
  /** The session of the attempt that runs, or ran last. */
  session: Session | undefined;
  previous: FtpFailure | undefined;
  /** The command whose answer was lost, until a later one of its kind is answered. */
  lost: string | undefined;
  /** Failures since something was won. */
  failures: number;
  sameReplies: number;
  sameCause: number;
  lastReply: string;
  lastCause: Cause | undefined;
  won: number;
  /** The wait before the next attempt, which has begun; absent when there is to be none. */
  next: Promise<void> | undefined;
  readonly tried: Set<RemedyAction>;
}

/**
 * Decides about an attempt that failed: asks for advice, tells the listeners, carries out a remedy, ends the session when
 * another one is needed, and begins the wait. It is called while the session is still lent to the call, so that nobody
 * else loses it, or logs in where all have to hold back.
 */
export function decide(course: Course, error: FtpFailure, progress: Progress | undefined): void {
  const advice = record(course, error, progress);
  const { host } = course.crew;
  const event = eventOf(course, error, advice);
  tell(host, "onAdvice", event);
  // The client itself has come from EPSV to PASV: another session would only do the same.
  if (!isFtpLocalError(error) && error.command === "PASV") course.tried.add("use-plain-passive");
  const step: Step = isFtpLocalError(error)
    ? { kind: "stop" }
    : nextStep(advice, {
        failures: course.failures,
        sameCause: growthOf(course, advice.cause),
        silentMs: silenceOf(error, host),
        retries: host.options.retries,
        random: host.options.random,
        wakeUps: wakeUpsAhead(host),
        remedy: advice.retry === "after-fix" ? takeRemedy(advice, host, course.adapt, course.tried) : undefined,
      });
  const newSession = step.kind === "stop" ? advice.retry === "new-session" : step.connection === "new-session";
  if (newSession && course.session !== undefined) endSession(course.session, error);
  if (step.kind === "repeat") {
    proceed(course, event, step, { shared: isShared(advice.scope), wakers: wakersOf(course, advice) });
  }
}

/** Waits for the next attempt. Resolves with whether there is one; rejects when the call has to end meanwhile. */
export async function afterFailure(course: Course, thrown: unknown): Promise<boolean> {
  course.call.signal?.throwIfAborted();
  const { next } = course;
  course.next = undefined;
  if (next === undefined && thrown instanceof OpeningFailed) throw thrown.error;
  await next;
  return next !== undefined;
}

/** How a wait goes. */
interface Waiting {
  /** New logins of all sessions wait as well. */
  readonly shared: boolean;
  /** What ends it early. */
  readonly wakers: Set<() => void> | undefined;
}

/** Tells about the repeat and begins the wait for it. */
export function proceed(
  course: Course,
  event: FailedAttempt,
  step: Extract<Step, { kind: "repeat" }>,
  waiting: Waiting,
): void {
  course.next = waitFor(course, event, step, waiting);
  // Whoever awaits it sees the error; until then it is nobody's.
  course.next.catch(() => undefined);
}

async function waitFor(
  course: Course,
  event: FailedAttempt,
  { waitMs, connection, remedy }: Extract<Step, { kind: "repeat" }>,
  { shared, wakers }: Waiting,
): Promise<void> {
  const { crew, call } = course;
  const { host } = crew;
  if (call.endsAt !== undefined && performance.now() + waitMs > call.endsAt) {
    throw deadlineError(call.operation, call.path, host.options.deadlineMs, course.previous);
  }
  host.counts.retries += 1;
  tell(host, "onRetry", { ...event, waitMs, connection, remedy });
  if (waitMs <= 0) return;
  crew.rest?.(waitMs);
  host.wakeUps.push(performance.now() + waitMs);
  const wait = rest(host, waitMs, call.signal, wakers);
  if (shared) holdLogins(host, wait);
  await wait;
}

/**
 * What the wait grows by. A connection that broke says nothing about the next one once another has worked since; what is
 * wrong with a file stays wrong, whatever happens to others.
 */
function growthOf({ crew, sameCause }: Course, cause: Cause): number {
  return ofConnections.includes(cause) ? Math.min(sameCause, crew.host.streaks.get(cause) ?? 1) : sameCause;
}

/** Causes that lie with a connection, not with what it was used for. */
const ofConnections: readonly Cause[] = [
  "connection-lost",
  "data-connection-failed",
  "protocol-error",
  "timeout",
  "transfer-aborted",
];

/** Makes new logins wait; those who come while a wait runs share it. */
function holdLogins(host: Host, wait: Promise<void>): void {
  const hold = wait.catch(() => undefined).finally(() => (host.hold = host.hold === hold ? undefined : host.hold));
  host.hold = hold;
}

/** How far ahead the waits end that run now, in milliseconds. Forgets those that are over. */
export function wakeUpsAhead(host: Host): number[] {
  const now = performance.now();
  host.wakeUps = host.wakeUps.filter((at) => at > now);
  return host.wakeUps.map((at) => at - now);
}

/** Adds a failure to the course, and asks for advice with it counted. */
function record(course: Course, error: FtpFailure, progress: Progress | undefined): RetryAdvice {
  const progressed = progress !== undefined && hasProgressed(course.won, progress);
  if (progressed) course.won = progress.won;
  const { host } = course.crew;
  const facts = { host, session: course.session, afterLoss: course.lost !== undefined };
  const { cause } = adviceFor(error, { ...facts, sameReplies: 1 });
  const reply = isFtpReplyError(error) ? `${error.command ?? ""} ${cause}` : "";
  course.failures = progressed ? 1 : course.failures + 1;
  course.sameReplies = !progressed && reply !== "" && reply === course.lastReply ? course.sameReplies + 1 : 1;
  course.sameCause = !progressed && cause === course.lastCause ? course.sameCause + 1 : 1;
  course.lastReply = reply;
  course.lastCause = cause;
  course.previous = error;
  const advice = adviceFor(error, { ...facts, sameReplies: course.sameReplies });
  const command = isFtpLocalError(error) ? undefined : error.command;
  if (advice.outcome === "unknown") course.lost = command ?? "";
  else if (command === course.lost) course.lost = undefined;
  host.streaks.set(cause, (host.streaks.get(cause) ?? 0) + 1);
  return advice;
}

/** What is told about a failed attempt. */
export function eventOf(course: Course, error: FtpFailure, advice: RetryAdvice): FailedAttempt {
  return {
    session: course.session?.number ?? 0,
    operation: course.call.operation,
    path: course.call.path,
    attempt: course.attempts,
    error,
    advice,
  };
}
