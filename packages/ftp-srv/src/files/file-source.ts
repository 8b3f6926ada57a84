import { closeSync, read } from "node:fs";
import { Readable } from "node:stream";

/** Fewer and larger reads than Node.js's own 64 KiB. */
const READ_BYTES = 256 * 1024;

/** The bytes of an open file from `start` up to `end`, which is left out. The descriptor is closed with the stream. */
export function fileSource(descriptor: number, start: number, end: number): Readable {
  let position = start;
  return new Readable({
    highWaterMark: READ_BYTES,
    read() {
      const wanted = Math.min(READ_BYTES, end - position);
      if (wanted === 0) {
        this.push(null);
        return;
      }
      read(descriptor, Buffer.allocUnsafe(wanted), 0, wanted, position, (error, bytes, buffer) => {
        if (error !== null) {
          this.destroy(error);
          return;
        }
        position += bytes;
        // A file that became shorter meanwhile ends where it ends now.
        this.push(bytes === 0 ? null : buffer.subarray(0, bytes));
        if (bytes > 0 && position === end) this.push(null);
      });
    },
    destroy(error, done) {
      // Nothing was written, so there is nothing that closing could wait for.
      closeSync(descriptor);
      done(error);
    },
  });
}
