import { FtpConnectionError, advise } from "@ftp-codes/core";
import type { FtpFailure } from "../types.js";
import type { Host } from "./host.js";

/** One call of the user: what it is, and until when it may run. */
export interface Call {
  /** The method's name. */
  readonly operation: string;
  readonly path: string | undefined;
  /** Aborted by the user, or at the deadline. */
  readonly signal: AbortSignal | undefined;
  /** When the deadline is reached, by `performance.now()`. */
  readonly endsAt: number | undefined;
}

/** Runs `work` as a call with the host's signal and deadline. */
export async function withCall<T>(
  host: Host,
  operation: string,
  path: string | undefined,
  work: (call: Call) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const { counts, options } = host;
  const { deadlineMs } = options;
  const deadline = new AbortController();
  const timer =
    deadlineMs === undefined
      ? undefined
      : setTimeout(() => deadline.abort(deadlineError(operation, path, deadlineMs)), deadlineMs);
  const signals = [options.signal, signal, timer && deadline.signal].filter((one) => one !== undefined);
  counts.calls += 1;
  try {
    return await work({
      operation,
      path,
      // A signal of its own for each call: a pool would add too many listeners to that of the user.
      signal: signals.length > 0 ? AbortSignal.any(signals) : undefined,
      endsAt: deadlineMs === undefined ? undefined : performance.now() + deadlineMs,
    });
  } finally {
    clearTimeout(timer);
    counts.calls -= 1;
    // Whoever calls later begins with a full budget; those who call at once share one.
    if (counts.calls === 0) counts.failedLogins = 0;
  }
}

/** What a call rejects with that took too long; `cause` is what had kept it. */
export function deadlineError(
  operation: string,
  path: string | undefined,
  deadlineMs: number | undefined,
  cause?: FtpFailure,
): FtpConnectionError {
  const what = path === undefined ? operation : `${operation} ${JSON.stringify(path)}`;
  const why = cause === undefined ? "" : ` The last attempt failed with: ${cause.message}`;
  return new FtpConnectionError(`${what}: not done within the deadline of ${deadlineMs ?? 0} ms.${why}`, {
    errno: "timeout",
    advice: advise({ error: "timeout" }),
    cause,
  });
}
