import pRetry from "p-retry";
import { isFtpFailure } from "../to-error.js";
import type { FtpFailure } from "../types.js";
import { afterFailure, decide, type Course } from "./after-failure.js";
import { afterRefusedLogin } from "./after-refused-login.js";
import { deadlineError, type Call } from "./call.js";
import type { Crew } from "./crew.js";
import type { Progress } from "./progress.js";
import type { Adapt } from "./remedies.js";
import { endSession, type Session } from "./session.js";

/** Which attempt this is, and how the one before it ended. */
export interface Attempt {
  /** Counted from 1; a login that failed is none. */
  readonly number: number;
  /** An earlier one ended without an answer, and none has come since: look before you repeat. */
  readonly afterLoss: boolean;
  readonly previous: FtpFailure | undefined;
}

/** Something that may take several attempts. */
export interface Plan<T> {
  /** One attempt with one session. It begins every sequence of commands anew. */
  attempt(session: Session, attempt: Attempt): Promise<T>;
  /** How far it is: with what is won for good the count of failures restarts. */
  progress?(): Progress;
  /** There can be no second attempt once this one has begun: all the patience goes into it. */
  readonly once?: boolean | undefined;
  /** Carries out a remedy that changes this plan only. */
  adapt?: Adapt;
}

/** Attempts `plan` until it works, advice is against another attempt, or the call has to end. */
export async function carryOut<T>(crew: Crew, call: Call, plan: Plan<T>): Promise<T> {
  const course: Course = {
    crew,
    call,
    adapt: plan.adapt,
    attempts: 0,
    session: undefined,
    previous: undefined,
    lost: undefined,
    failures: 0,
    sameReplies: 0,
    sameCause: 0,
    lastReply: "",
    lastCause: undefined,
    won: plan.progress?.().won ?? 0,
    next: undefined,
    tried: new Set(),
  };
  const attemptOnce = async (): Promise<T> => {
    call.signal?.throwIfAborted();
    course.session = undefined;
    const attempt = (session: Session): Promise<T> => {
      course.session = session;
      course.attempts += 1;
      const { attempts: number, lost, previous } = course;
      session.attempt = plan.once === true ? Infinity : number;
      return interruptible(session, call, async () => {
        try {
          const result = await plan.attempt(session, { number, afterLoss: lost !== undefined, previous });
          crew.host.streaks.clear();
          return result;
        } catch (error) {
          if (call.signal?.aborted !== true && isFtpFailure(error)) decide(course, error, plan.progress?.());
          throw error;
        }
      });
    };
    return await crew.lend(call, attempt, (refusal) => {
      if (call.signal?.aborted !== true) afterRefusedLogin(course, refusal);
    });
  };
  try {
    try {
      // Nearly always this is all there is to do, and the loop would be most of the work.
      return await attemptOnce();
    } catch (error) {
      if (!(await afterFailure(course, error))) throw error;
    }
    return await pRetry(attemptOnce, {
      retries: Infinity,
      minTimeout: 0,
      shouldRetry: ({ error }) => afterFailure(course, error),
    });
  } catch (error) {
    if (call.signal?.aborted !== true) throw error;
    const reason: unknown = call.signal.reason;
    const atDeadline = call.endsAt !== undefined && performance.now() >= call.endsAt - 1;
    throw atDeadline ? deadlineError(call.operation, call.path, crew.host.options.deadlineMs, course.previous) : reason;
  }
}

/** Runs `work` on the session; when the call is aborted meanwhile, the session ends, and `work` with it. */
async function interruptible<T>(session: Session, call: Call, work: () => Promise<T>): Promise<T> {
  const stop = (): void => endSession(session, call.signal?.reason);
  call.signal?.addEventListener("abort", stop, { once: true });
  session.call = call;
  try {
    call.signal?.throwIfAborted();
    return await work();
  } finally {
    session.call = undefined;
    session.whileConnecting = undefined;
    if (!session.ended) session.idleTimer?.refresh();
    call.signal?.removeEventListener("abort", stop);
  }
}
