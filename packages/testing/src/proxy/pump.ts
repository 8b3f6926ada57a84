import type { Readable, Writable } from "node:stream";

/** How far a movement goes. */
export interface PumpLimits {
  /** In bytes; `Infinity` for all. */
  readonly limit: number;
  /** How many of them go on to the sink, all unless given: one more that is read tells that there are more. */
  readonly room?: number;
  /** Beyond the limit, read and drop. */
  readonly swallow: boolean;
}

/** How a movement from one data connection to the other ended. */
export interface Pumped {
  /** How many went on to the sink. */
  readonly bytes: number;
  /** `"all"`: to the end of `source`. `"limit"`: as far as it may go. Else the side that broke. */
  readonly end: "all" | "limit" | "source" | "sink";
}

function write(sink: Writable, chunk: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    if (sink.destroyed) {
      resolve(false);
      return;
    }
    const gone = (): void => resolve(false);
    sink.once("close", gone);
    sink.write(chunk, (error) => {
      sink.removeListener("close", gone);
      resolve(!error);
    });
  });
}

/**
 * Moves bytes from `source` to `sink` up to `limit`, and leaves both open. With `swallow` the rest of `source` is read and
 * dropped up to its end.
 */
export async function pump(
  source: Readable,
  sink: Writable,
  { limit, room = limit, swallow }: PumpLimits,
): Promise<Pumped> {
  let read = 0;
  let bytes = 0;
  if (limit === 0 && !swallow) return { bytes, end: "limit" };
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      const taken = chunk.subarray(0, room - bytes);
      if (taken.length > 0 && !(await write(sink, taken))) return { bytes, end: "sink" };
      bytes += taken.length;
      read += chunk.length;
      if (read >= limit && !swallow) return { bytes, end: "limit" };
    }
  } catch {
    return { bytes, end: "source" };
  }
  if (!source.readableEnded) return { bytes, end: "source" };
  return { bytes, end: "all" };
}
