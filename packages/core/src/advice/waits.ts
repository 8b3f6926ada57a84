/** At least and at most so many milliseconds. */
export type Wait = readonly [minMs: number, maxMs: number];

/** The kinds of a first wait. */
export type WaitKind = "none" | "breath" | "moment" | "short" | "medium" | "long";

/**
 * The first wait when the text names none. All are short: growth is the backoff's part, and a first try that comes early
 * costs one reply.
 */
export const waits: { readonly [Kind in WaitKind]: Wait } = {
  none: [0, 0],
  /** A transfer or a connection broke, and nobody has to make room for the next. */
  breath: [200, 800],
  /** A session of somebody ends, a file gets free, a process can be started again. */
  moment: [1_000, 2_000],
  /** A server does not answer. */
  short: [2_000, 10_000],
  /** A machine is under load, or throttles logins. */
  medium: [30_000, 60_000],
  /** Somebody has to act: free space, start the server again. */
  long: [30_000, 120_000],
};
