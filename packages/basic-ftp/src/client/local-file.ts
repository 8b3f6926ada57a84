import { type FileHandle, open, unlink } from "node:fs/promises";
import { type Readable, Writable } from "node:stream";
import { errnoOf, localError } from "../to-error.js";

/** Bytes that may wait to be written before the data connection has to: they are written together. */
const mostPending = 1024 * 1024;

/** Bytes that are read from a local file at a time. */
const readAheadBytes = 256 * 1024;

/** What of a local file is to be sent; see basic-ftp's `UploadOptions`. */
export interface Section {
  readonly localStart?: number;
  readonly localEndInclusive?: number;
}

/**
 * Gives the local file to `send` as a stream. Throws when it cannot be opened, before anything is sent, and when it
 * changed its length while it was read.
 */
export async function sendFile<T>(path: string, section: Section, send: (source: Readable) => Promise<T>): Promise<T> {
  const handle = await open(path, "r");
  try {
    const bytes = await bytesToSend(path, handle, section);
    const source = handle.createReadStream({
      start: section.localStart ?? 0,
      end: section.localEndInclusive ?? Infinity,
      autoClose: false,
      highWaterMark: readAheadBytes,
    });
    const sent = await send(source);
    if (bytes === undefined || source.bytesRead === bytes) return sent;
    throw localError(
      `${path} changed while it was sent: ${source.bytesRead} bytes were read instead of ${bytes}. Send it again.`,
      "read",
    );
  } finally {
    await handle.close();
  }
}

/** How many bytes of the file will be sent; `undefined` for what has no size, such as a pipe. */
async function bytesToSend(path: string, handle: FileHandle, section: Section): Promise<number | undefined> {
  const stats = await handle.stat();
  if (stats.isDirectory())
    throw localError(`${path} is a directory. To send what is in it, use uploadFromDir.`, "read");
  if (!stats.isFile()) return undefined;
  const end = Math.min((section.localEndInclusive ?? Infinity) + 1, stats.size);
  return Math.max(0, end - (section.localStart ?? 0));
}

/**
 * Gives `receive` a stream into the local file, from `startAt` on. What is in the file stays as it is until the first
 * bytes come. A file that was made for this, and stayed empty, is removed when `receive` rejects.
 */
export async function receiveFile<T>(
  path: string,
  startAt: number,
  receive: (destination: Writable) => Promise<T>,
): Promise<T> {
  const { handle, isNew } = await openForDownload(path);
  try {
    return await receive(fileSink(handle, startAt));
  } catch (error) {
    if (isNew && (await handle.stat()).size === 0) await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

async function openForDownload(path: string): Promise<{ handle: FileHandle; isNew: boolean }> {
  try {
    return { handle: await open(path, "r+"), isNew: false };
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
    return { handle: await open(path, "wx"), isNew: true };
  }
}

/** Writes into `handle` from `start` on. What the file had there is cut off when the first bytes come, not before. */
function fileSink(handle: FileHandle, start: number): Writable {
  let position = start;
  let cut = false;
  const writeAll = async (chunks: readonly Buffer[]): Promise<void> => {
    if (!cut) await handle.truncate(start);
    cut = true;
    let buffers = chunks;
    while (buffers.length > 0) {
      const { bytesWritten } = await handle.writev(buffers, position);
      position += bytesWritten;
      buffers = without(buffers, bytesWritten);
    }
  };
  const run = (writing: Promise<void>, done: (error?: Error) => void): void =>
    void writing.then(
      () => done(),
      (error: unknown) => done(error as Error),
    );
  return new Writable({
    highWaterMark: mostPending,
    write: (chunk: Buffer, _encoding, done) => run(writeAll([chunk]), done),
    writev: (chunks, done) => run(writeAll(chunks.map(({ chunk }) => chunk as Buffer)), done),
    final: (done) => run(writeAll([]), done),
  });
}

/** What is left of `buffers` when their first `bytes` are written. A disk that is nearly full takes a part. */
function without(buffers: readonly Buffer[], bytes: number): Buffer[] {
  let rest = bytes;
  return buffers.flatMap((buffer) => {
    const taken = Math.min(rest, buffer.length);
    rest -= taken;
    return taken === buffer.length ? [] : [buffer.subarray(taken)];
  });
}
