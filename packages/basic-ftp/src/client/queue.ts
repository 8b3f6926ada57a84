import { AsyncLocalStorage } from "node:async_hooks";

/** Runs operations one after the other, in the order in which they came. */
export interface Queue {
  /** Runs `operation` when those before it have ended. One that is begun by the running operation runs at once. */
  run<T>(operation: () => Promise<T>): Promise<T>;
  /** Is this called by the running operation? */
  isRunningHere(): boolean;
}

interface Running {
  readonly queue: Queue;
  /** The operation that began this one: of another queue, or this one's outer part. */
  readonly within: Running | undefined;
  ended: boolean;
}

let storage: AsyncLocalStorage<Running> | undefined;

/** A queue for operations that must not overlap, and that are made of others of the same queue. */
export function createQueue(): Queue {
  const running = (storage ??= new AsyncLocalStorage<Running>());
  let last: Promise<unknown> = Promise.resolve();
  const queue: Queue = {
    isRunningHere: () => isPartOf(running.getStore(), queue),
    run(operation) {
      const within = notEnded(running.getStore());
      if (isPartOf(within, queue)) return operation();
      const result = last.then(async () => {
        const current: Running = { queue, within, ended: false };
        try {
          return await running.run(current, operation);
        } finally {
          current.ended = true;
        }
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
  return queue;
}

/** Callbacks of sockets and streams keep the operation they were made in, and may begin another when it has ended. */
function notEnded(running: Running | undefined): Running | undefined {
  let one = running;
  while (one?.ended === true) one = one.within;
  return one;
}

function isPartOf(running: Running | undefined, queue: Queue): boolean {
  for (let one = running; one !== undefined; one = one.within) if (one.queue === queue && !one.ended) return true;
  return false;
}
