import { Writable } from "node:stream";

/** Where the bytes of one attempt go, and how far they got. */
export interface Sink {
  readonly stream: Writable;
  /** The position in the file after the last byte that is safe. */
  position(): number;
  /** The position after the last byte that came. */
  received(): number;
  /** Did the first bytes differ from those that are there already? */
  differs(): boolean;
  /** What went wrong on our side. */
  problem(): Error | undefined;
  /** Resolves when nothing is being written any more, whatever became of the stream. */
  settled(): Promise<void>;
}

/** Writes `chunks` at `position`, all of them. */
export type WriteAll = (chunks: Buffer[], position: number) => Promise<void>;

/** Bytes that may wait to be written before the connection has to. */
const mostPending = 1_048_576;

/**
 * A stream that hands on what comes in large pieces, and keeps what has come even if the connection breaks. The first
 * bytes have to equal `overlap`, which ends at `start`.
 */
export function createSink(start: number, overlap: Buffer, write: WriteAll): Sink {
  let position = start;
  let received = start - overlap.length;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let problem: Error | undefined;
  let differs = false;
  let writing: Promise<void> | undefined;
  let goOn: ((error?: Error) => void) | undefined;

  async function writePending(): Promise<void> {
    while (pending.length > 0 && problem === undefined) {
      const chunks = pending;
      const bytes = pendingBytes;
      pending = [];
      pendingBytes = 0;
      try {
        await write(chunks, position);
        position += bytes;
      } catch (error) {
        problem = error as Error;
      }
      // While `write` ran, more may have come; only a callback that waits holds the connection back.
      const next = goOn;
      goOn = undefined;
      next?.(problem);
    }
    writing = undefined;
  }

  const stream = new Writable({
    highWaterMark: mostPending,
    write(chunk: Buffer, _encoding, callback) {
      if (problem !== undefined) {
        callback(problem);
        return;
      }
      const compared = Math.max(0, Math.min(chunk.length, start - received));
      if (compared > 0) {
        const from = received - (start - overlap.length);
        if (chunk.compare(overlap, from, from + compared, 0, compared) !== 0) {
          differs = true;
          callback(new Error("The restarted bytes are not those that are here already."));
          return;
        }
      }
      received += chunk.length;
      if (compared < chunk.length) {
        pending.push(compared === 0 ? chunk : chunk.subarray(compared));
        pendingBytes += chunk.length - compared;
      }
      if (pendingBytes < mostPending) callback();
      else goOn = callback;
      if (pending.length > 0) writing ??= writePending();
    },
    final(callback) {
      void (writing ?? Promise.resolve()).then(() => callback(problem));
    },
  });
  return {
    stream,
    position: () => position,
    received: () => received,
    differs: () => differs,
    problem: () => problem,
    settled: async () => {
      while (writing !== undefined) await writing;
    },
  };
}
