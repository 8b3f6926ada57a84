/** How far something is that may take several attempts. */
export interface Progress {
  /** What is won for good, such as bytes that are safe. */
  readonly won: number;
  /** What there is to win in all; absent when nobody knows. */
  readonly of: number | undefined;
}

/** So many bytes count as progress in any case, and so large a part of what was missing. */
const leastBytes = 65_536;
const leastPart = 0.25;

/**
 * Was enough won since `before` for the count of failures to begin anew? Not by a byte: a server could feed one with every
 * attempt for ever. A part of what was missing can be won some dozens of times at most.
 */
export function hasProgressed(before: number, { won, of = Infinity }: Progress): boolean {
  const least = Math.min(leastBytes, leastPart * (of - before));
  return won > before && won <= of && won - before >= least;
}
