import { carryOut } from "../session/carry-out.js";
import { withCall } from "../session/call.js";
import { createSession } from "../session/create-session.js";
import { createHost } from "../session/host.js";
import type { Seat } from "../session/seat.js";
import type { Access, FtpPool, FtpSession, PoolOptions } from "../types.js";
import { poolCrew } from "./pool-crew.js";
import { rememberPool } from "./pool-internals.js";
import { createSeats } from "./seats.js";

/** The most sessions at once when nobody says otherwise. */
const defaultSessions = 8;

/**
 * A pool of sessions to one account. It opens the first session for the first task, and another one as long as tasks would
 * otherwise wait longer than a login takes and the server bears it. Nothing is sent before the first task.
 */
export function createPool(access: Access, options: PoolOptions = {}): FtpPool {
  const host = createHost(access, options);
  const maxSessions = options.maxSessions ?? defaultSessions;
  if (!(maxSessions >= 1)) throw new TypeError(`maxSessions has to be 1 or more, not ${maxSessions}.`);
  const seats = createSeats(host, maxSessions);
  const crew = poolCrew(host, seats);
  const running = new Set<Promise<unknown>>();
  let closed = false;

  function track(work: Promise<unknown>): void {
    const settled = work.catch(() => undefined).finally(() => running.delete(settled));
    running.add(settled);
  }

  async function runTask<T>(task: (session: FtpSession) => Promise<T>): Promise<T> {
    return withCall(host, "run", undefined, async (call) => {
      // The seat is kept for the whole task, so its session is opened by advice before the task begins.
      const seat = await carryOut<Seat>(crew, call, { attempt: (session) => Promise.resolve(seats.keep(session)) });
      const began = performance.now();
      try {
        return await task(createSession(host, seat));
      } finally {
        seats.giveBack(seat, performance.now() - began);
      }
    });
  }

  const pool: FtpPool = {
    get status() {
      const { counts } = host;
      return {
        open: counts.open,
        busy: seats.busy(),
        waiting: seats.waiting(),
        sessionsOpened: counts.opened,
        sessionLimit: seats.limit(),
        retries: counts.retries,
        waitedMs: counts.waitedMs,
      };
    },
    run(task) {
      if (closed) return Promise.reject(new TypeError("The pool is closed: it takes no more tasks."));
      const run = runTask(task);
      track(run);
      return run;
    },
    async close() {
      closed = true;
      while (running.size > 0) await Promise.all(running);
      seats.close();
    },
  };
  rememberPool(pool, { host, crew, track });
  return pool;
}
