/** Runs one piece of work after the other, in the order in which they come; the first one at once. */
export function createTurns(): <T>(start: () => Promise<T>) => Promise<T> {
  let running: Promise<unknown> | undefined;
  return (start) => {
    const result = running === undefined ? start() : running.then(start, start);
    const tail = result
      .catch(() => undefined)
      .then(() => {
        if (running === tail) running = undefined;
      });
    running = tail;
    return result;
  };
}
