import { closeSync, openSync, readSync } from "node:fs";

const chunkBytes = 1024 * 1024;
/** How long to wait for more from a terminal or pipe that has nothing yet, in milliseconds. */
const patienceMs = 20;

/**
 * What is read from an open file, in chunks. A chunk is valid only until the next one is asked for: all of them share
 * one buffer.
 */
export function* chunksOf(descriptor: number): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (;;) {
    const length = readSome(descriptor, buffer);
    if (length === 0) return;
    yield buffer.subarray(0, length);
  }
}

/** What is in the file at `path`, in chunks like those of `chunksOf`. Throws the error of opening or reading it. */
export function* chunksOfFile(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, "r");
  try {
    yield* chunksOf(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readSome(descriptor: number, buffer: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows ends a pipe this way.
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patienceMs);
    }
  }
}
