const windowMs = 5000;

/**
 * Measures bytes a second over the last five seconds.
 *
 * @param now milliseconds on any clock that does not run backwards
 * @returns a function that takes the bytes moved so far and gives the rate, `undefined` until there is one
 */
export function measureRate(now: () => number): (bytes: number) => number | undefined {
  const samples: { atMs: number; bytes: number }[] = [];
  return (bytes) => {
    const atMs = now();
    const last = samples.at(-1);
    if (last === undefined || atMs - last.atMs >= 100) samples.push({ atMs, bytes });
    while (samples[1] !== undefined && atMs - samples[1].atMs >= windowMs) samples.shift();
    const first = samples[0];
    if (first === undefined || atMs - first.atMs < 100) return undefined;
    return ((bytes - first.bytes) * 1000) / (atMs - first.atMs);
  };
}
