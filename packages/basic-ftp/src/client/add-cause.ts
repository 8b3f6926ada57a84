/** Puts `earlier` at the end of the chain of causes of `error`, and returns `error`. */
export function addCause<E extends Error>(error: E, earlier: unknown): E {
  const seen = new Set<unknown>();
  let end: Error = error;
  while (end.cause instanceof Error && !seen.has(end)) {
    seen.add(end);
    end = end.cause;
  }
  if (earlier !== undefined && end !== earlier && end.cause === undefined)
    Object.defineProperty(end, "cause", { value: earlier, writable: true, configurable: true, enumerable: false });
  return error;
}
