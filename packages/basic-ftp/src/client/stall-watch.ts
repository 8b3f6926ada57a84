/** The longest time between two looks at a transfer, in milliseconds. */
const longestIntervalMs = 500;

/**
 * Calls `onStall` when the other side let `timeoutMs` pass without any byte while it was its turn. Time during which our
 * own disk or stream holds things up does not count. A timeout of 0 watches nothing. Returns the end of the watch.
 */
export function watchForStall(
  timeoutMs: number,
  transfer: { readonly bytes: () => number; readonly isTheirTurn: () => boolean },
  onStall: () => void,
): () => void {
  if (timeoutMs <= 0) return () => undefined;
  const intervalMs = Math.max(1, Math.min(timeoutMs / 4, longestIntervalMs));
  let idleMs = 0;
  let before = transfer.bytes();
  const timer = setInterval(() => {
    const now = transfer.bytes();
    idleMs = now === before && transfer.isTheirTurn() ? idleMs + intervalMs : 0;
    before = now;
    if (idleMs < timeoutMs) return;
    clearInterval(timer);
    onStall();
  }, intervalMs);
  return () => clearInterval(timer);
}
