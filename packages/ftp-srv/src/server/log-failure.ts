import type { Log } from "./ftp-srv-internals.js";

/** Writes what was thrown to the log, with its stack. `what` says in a few words what failed. */
export function logFailure(log: Log, error: unknown, what: string): void {
  try {
    // bunyan shows the stack of an error only when that is its first argument.
    if (error instanceof Error) log.warn(error, `${what}: ${error.message}`);
    else log.warn({ thrown: error }, what);
  } catch {
    // Whatever can be thrown can be unreadable too, and a log takes no session down.
    log.warn(what);
  }
}
