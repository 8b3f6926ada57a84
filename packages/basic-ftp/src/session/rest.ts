import type { Host } from "./host.js";

/**
 * Waits `ms` milliseconds, and counts what was waited. Ends early when one of `wakers` is called: a session that was opened
 * meanwhile shows what the wait was to find out. Rejects with `signal.reason` as soon as the signal is aborted.
 */
export async function rest(
  { options, counts }: Host,
  ms: number,
  signal: AbortSignal | undefined,
  wakers?: Set<() => void>,
): Promise<void> {
  const woken = new AbortController();
  const wake = (): void => woken.abort();
  const began = performance.now();
  wakers?.add(wake);
  counts.waitedMs += ms;
  try {
    const signals = wakers === undefined ? signal : AbortSignal.any([woken.signal, ...(signal ? [signal] : [])]);
    await options.sleep(ms, signals);
  } catch (error) {
    if (!woken.signal.aborted || signal?.aborted === true) throw error;
    counts.waitedMs -= Math.max(0, ms - (performance.now() - began));
  } finally {
    wakers?.delete(wake);
  }
}
