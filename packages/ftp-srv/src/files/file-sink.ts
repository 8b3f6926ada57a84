import { writev } from "node:fs";
import { Writable } from "node:stream";

/** Larger than a socket's chunks, so that slow disks get few and large writes. */
const BUFFER_BYTES = 1024 * 1024;

/** A stream into an open file, and how much of it is there. */
export interface FileSink {
  readonly stream: Writable;
  readonly bytesWritten: () => number;
}

/**
 * Writes to `descriptor` from byte `start` on; with `undefined` where the file was opened to say where. The descriptor
 * stays open, because what is to be done with the file in the end is done by it.
 */
export function fileSink(descriptor: number, start: number | undefined): FileSink {
  let bytes = 0;
  const store = (chunks: readonly Buffer[], done: (error?: Error | null) => void): void => {
    const position = start === undefined ? null : start + bytes;
    writev(descriptor, chunks, position, (error, written) => {
      if (error !== null) {
        done(error);
        return;
      }
      bytes += written;
      const rest = behind(chunks, written);
      if (rest.length === 0) done();
      else store(rest, done);
    });
  };
  const stream = new Writable({
    highWaterMark: BUFFER_BYTES,
    emitClose: false,
    write: (chunk: Buffer, _encoding, done) => store([chunk], done),
    writev: (chunks, done) =>
      store(
        chunks.map(({ chunk }) => chunk as Buffer),
        done,
      ),
  });
  return { stream, bytesWritten: () => bytes };
}

/** What is left of `chunks` after the first `bytes`. A full disk takes a part of what it is given. */
function behind(chunks: readonly Buffer[], bytes: number): Buffer[] {
  let skipped = bytes;
  return chunks.flatMap((chunk) => {
    const rest = chunk.subarray(Math.min(skipped, chunk.length));
    skipped -= chunk.length - rest.length;
    return rest.length > 0 ? [rest] : [];
  });
}
