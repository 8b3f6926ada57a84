import type { RetryAdvice } from "@ftp-codes/core";
import type { Host } from "../session/host.js";
import { waitMs } from "../session/next-step.js";
import { clearSeat, type Seat } from "../session/seat.js";
import { isOpen, type Session } from "../session/session.js";
import { isWorthASession } from "./growth.js";

/** The seats of a pool: who has one, who waits for one, and how many there may be. */
export interface Seats {
  /** Resolves with a seat of one's own, in the order of the calls. Rejects with `signal.reason`. */
  take(signal: AbortSignal | undefined): Promise<Seat>;
  /** Keeps the seat of `session` although its loan ends: it has to be given back later. */
  keep(session: Session): Seat;
  /** `workedMs`: how long the seat was in use; absent when no session could be opened. */
  giveBack(seat: Seat, workedMs: number | undefined): void;
  /** A login has worked, and took so long. */
  opened(loginMs: number): void;
  /** A login was refused. With other sessions open the pool goes on with those, and says until when. */
  refused(advice: RetryAdvice): { readonly waitMs: number; readonly sessionLimit: number } | undefined;
  /** So many tasks are going to come. */
  expect(tasks: number): void;
  busy(): number;
  waiting(): number;
  limit(): number;
  /** Ends every session. */
  close(): void;
}

interface Waiter {
  readonly hand: (seat: Seat) => void;
}

/** How long to wait at most before another session is tried after refusals, in milliseconds. */
const longestQuietMs = 300_000;

/** A task is long when it takes so many times the usual, and at least so many milliseconds. */
const longTasks = 10;
const leastLongMs = 250;

/** Seats for at most `most` sessions. */
export function createSeats(host: Host, most: number): Seats {
  const idle: Seat[] = [];
  const taken = new Map<Seat, number>();
  const kept = new Set<Seat>();
  const waiters = new Set<Waiter>();
  let limit = most;
  let expected = 0;
  let refusals = 0;
  let quiet = false;
  let loginMs: number | undefined;
  let taskMs: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const closed = new AbortController();

  function opening(): number {
    return [...taken.keys()].filter((seat) => seat.session === undefined).length;
  }

  /**
   * May there be one more session now? The first ones, and those after a refusal, come one by one, so that a refusal is
   * not met by many at once.
   */
  function mayGrow(): boolean {
    const open = host.counts.open;
    const all = idle.length + taken.size;
    if (all >= limit || opening() >= (refusals > 0 ? 1 : Math.max(1, open))) return false;
    if (open === 0) return true;
    if (quiet) return false;
    // Those that run now, all longer than usual, are what a task takes as well.
    const ages = [...taken.values()].map((since) => performance.now() - since);
    // A session that is long at one task, or stuck in it, does not help the others.
    const sessions = all - ages.filter((age) => age > Math.max(leastLongMs, longTasks * (taskMs ?? 0))).length;
    const load = { waiting: waiters.size + expected, sessions, loginMs: loginMs ?? 0 };
    return isWorthASession({ ...load, taskMs: Math.max(taskMs ?? 0, ages.length > 0 ? Math.min(...ages) : 0) });
  }

  function handOut(): void {
    while (waiters.size > 0) {
      const [first] = waiters as Iterable<Waiter> as [Waiter];
      const seat = idle.pop() ?? (mayGrow() ? { session: undefined } : undefined);
      if (seat === undefined) break;
      waiters.delete(first);
      taken.set(seat, performance.now());
      first.hand(seat);
    }
    clearTimeout(timer);
    timer = undefined;
    // Long tasks end seldom: whether another session would pay is asked again meanwhile.
    if (waiters.size > 0 && !quiet && idle.length + taken.size < limit) {
      timer = setTimeout(handOut, Math.max(20, (loginMs ?? 0) * 2));
    }
  }

  function release(seat: Seat): void {
    if (!taken.delete(seat)) return;
    const others = idle.length + taken.size - opening();
    if (!closed.signal.aborted && seat.session !== undefined && isOpen(seat.session) && others < limit) idle.push(seat);
    else clearSeat(seat);
  }

  return {
    take(signal) {
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          waiters.delete(waiter);
          reject(signal?.reason as Error);
        };
        const waiter: Waiter = {
          hand: (seat) => {
            signal?.removeEventListener("abort", stop);
            resolve(seat);
          },
        };
        signal?.addEventListener("abort", stop, { once: true });
        waiters.add(waiter);
        handOut();
      });
    },
    keep(session) {
      const seat = [...taken.keys()].find((one) => one.session === session);
      if (seat === undefined) throw new Error("The session is not of this pool.");
      kept.add(seat);
      return seat;
    },
    giveBack(seat, workedMs) {
      // The loan has ended, and its task goes on with the seat.
      if (kept.delete(seat)) return;
      if (workedMs !== undefined) taskMs = taskMs === undefined ? workedMs : taskMs * 0.8 + workedMs * 0.2;
      release(seat);
      handOut();
    },
    opened(ms) {
      loginMs = loginMs === undefined ? ms : Math.min(loginMs, ms);
      refusals = 0;
      handOut();
    },
    refused(advice) {
      const { learned, counts, options } = host;
      if (advice.connectionLimit !== undefined) learned.namedLimit = advice.connectionLimit;
      if (counts.open === 0) return undefined;
      refusals += 1;
      // Logins that were refused together have counted for one another: the number in the text is what there may be.
      limit = learned.namedLimit !== undefined && learned.namedLimit <= most ? learned.namedLimit : counts.open;
      const drawn = waitMs(advice, { sameCause: refusals, random: options.random, wakeUps: [] });
      const ms = Math.min(longestQuietMs, Math.max(drawn, 1_000));
      if (!quiet) {
        quiet = true;
        void options
          .sleep(ms, closed.signal)
          .catch(() => undefined)
          .then(() => {
            if (closed.signal.aborted) return;
            quiet = false;
            limit = Math.min(limit + 1, most, learned.namedLimit ?? most);
            handOut();
          });
      }
      return { waitMs: ms, sessionLimit: limit };
    },
    expect: (tasks) => void (expected = tasks),
    busy: () => taken.size,
    waiting: () => waiters.size,
    limit: () => limit,
    close() {
      closed.abort();
      clearTimeout(timer);
      for (const seat of idle.splice(0)) clearSeat(seat);
    },
  };
}
