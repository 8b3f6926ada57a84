/** The longest time between two looks at a transfer, in milliseconds. */
const longestIntervalMs = 500;

/** How long silence is borne, in milliseconds. */
export interface Patience {
  /** Before the first byte. 0 watches nothing. */
  readonly timeoutMs: number;
  /** Once data has moved, if that is less. */
  readonly stallMs: number;
}

/**
 * Calls `onStall` with the silence that was borne when the other side let it pass without any byte while it was its turn.
 * Time during which our own disk or stream holds things up does not count. Returns the end of the watch.
 */
export function watchForStall(
  { timeoutMs, stallMs }: Patience,
  transfer: { readonly bytes: () => number; readonly isTheirTurn: () => boolean },
  onStall: (silentMs: number) => void,
): () => void {
  if (timeoutMs <= 0) return () => undefined;
  const onceMovingMs = Math.min(timeoutMs, stallMs);
  const intervalMs = Math.max(1, Math.min(onceMovingMs / 4, longestIntervalMs));
  let idleMs = 0;
  let before = transfer.bytes();
  const timer = setInterval(() => {
    const now = transfer.bytes();
    idleMs = now === before && transfer.isTheirTurn() ? idleMs + intervalMs : 0;
    before = now;
    const borneMs = now > 0 ? onceMovingMs : timeoutMs;
    if (idleMs < borneMs) return;
    clearInterval(timer);
    onStall(borneMs);
  }, intervalMs);
  return () => clearInterval(timer);
}
