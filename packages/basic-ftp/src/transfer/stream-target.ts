import type { Writable } from "node:stream";
import { localError } from "./local-error.js";
import { overlapBytes } from "./overlap.js";
import { createSink } from "./sink.js";
import type { Target } from "./target.js";

/** A stream of the user's. What it has taken cannot be taken back, so a download can only go on behind it. */
export function streamTarget(stream: Writable, startAt: number): Target {
  let tail: Buffer = Buffer.alloc(0);
  let problem: Error | undefined;
  const onError = (error: Error): void => void (problem ??= error);
  stream.on("error", onError);

  async function writeAll(chunks: Buffer[]): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      if (problem !== undefined || stream.destroyed) {
        reject(localError("write", "the stream", problem ?? new Error("it was closed")));
        return;
      }
      // Writes are done in order: when the last one is, all are. They are together no more than what may wait.
      const last = chunks.length - 1;
      for (const chunk of chunks.slice(0, last)) stream.write(chunk);
      stream.write(chunks[last], (error) =>
        error == null ? resolve() : reject(localError("write", "the stream", error)),
      );
    });
    tail = chunks.reduce((end, chunk) => Buffer.concat([end, chunk.subarray(-overlapBytes)]), tail);
    tail = Buffer.from(tail.subarray(-overlapBytes));
  }

  return {
    resumable: () => Promise.resolve(0),
    open: (start) =>
      Promise.resolve(createSink(start, start > startAt ? Buffer.from(tail) : Buffer.alloc(0), writeAll)),
    close: () => Promise.resolve(),
    async finish() {
      await new Promise<void>((resolve, reject) => {
        stream.end((error?: Error | null) =>
          error == null ? resolve() : reject(localError("write", "the stream", error)),
        );
      });
      stream.off("error", onError);
    },
    giveUp(error) {
      stream.destroy(error instanceof Error ? error : undefined);
      return Promise.resolve(undefined);
    },
  };
}
