import type { RetryAdvice } from "./types.js";

/** How waits grow. */
export interface BackoffOptions {
  /** No wait is longer, in milliseconds. */
  readonly maxMs: number;
  /** A number from 0 up to, but not including, 1; `Math.random` in a program. */
  readonly random: () => number;
}

function between(minMs: number, maxMs: number, random: () => number): number {
  return Math.round(minMs + Math.max(0, maxMs - minMs) * random());
}

/**
 * The wait before attempt number `attempt` (1 for the first repeat), in milliseconds: the advice's range, doubled with
 * each further attempt, with full jitter above its floor. A floor that the server named is kept, but not doubled.
 */
export function fullJitter(
  { minMs, maxMs, source }: RetryAdvice["delay"],
  attempt: number,
  options: BackoffOptions,
): number {
  const growth = 2 ** Math.min(Math.max(0, attempt - 1), 30);
  const floor = source === "reply" || attempt <= 1 ? minMs : 0;
  const ceiling = Math.max(floor, Math.min(maxMs * growth, Math.max(options.maxMs, source === "reply" ? maxMs : 0)));
  return between(floor, ceiling, options.random);
}

/**
 * The wait after one of `previousMs` (0 before the first), in milliseconds: between the advice's floor and three times
 * the wait before, so that clients that failed together drift apart.
 */
export function decorrelatedJitter(
  { minMs, maxMs }: RetryAdvice["delay"],
  previousMs: number,
  options: BackoffOptions,
): number {
  const ceiling = previousMs <= 0 ? maxMs : Math.min(Math.max(previousMs * 3, minMs), Math.max(options.maxMs, minMs));
  return between(minMs, ceiling, options.random);
}
