import * as fs from "node:fs";
import { open, rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { quickly } from "./quickly.js";

/** What a transfer does with an open local file; each as in `FileHandle` of node:fs/promises. */
export interface LocalFile {
  stat(): fs.Stats | Promise<fs.Stats>;
  read(buffer: Buffer, offset: number, length: number, position: number): BytesRead | Promise<BytesRead>;
  truncate(length: number): void | Promise<void>;
  writev(chunks: readonly Buffer[], position: number): BytesWritten | Promise<BytesWritten>;
  utimes(accessed: number, modified: number): void | Promise<void>;
  createReadStream(part: Part): Counted;
  close(): void | Promise<void>;
}

type BytesRead = { readonly bytesRead: number };
type BytesWritten = { readonly bytesWritten: number };
type Counted = Readable & { readonly bytesRead: number };

/** From the byte at `start` to the one at `end`. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly autoClose: false;
  readonly highWaterMark: number;
}

/** Files up to this size, in bytes, are small. */
const smallBytes = 65_536;

/** Is a file of so many bytes small? A file is opened either way, and kept so until it is closed. */
export function isSmall(bytes: number | undefined): boolean {
  return bytes !== undefined && bytes <= smallBytes;
}

/** The calls on a small file; see `quickly` for why. */
const calls = {
  open: quickly(fs.openSync, promisify(fs.open)),
  stat: quickly<[number], fs.Stats>(fs.fstatSync, promisify(fs.fstat)),
  read: quickly(readAt, (file: number, ...where: Where) => promisify(fs.read)(file, ...where)),
  truncate: quickly(fs.ftruncateSync, promisify(fs.ftruncate)),
  writev: quickly(writeAt, (file: number, chunks: readonly Buffer[], at: number) =>
    promisify(fs.writev)(file, chunks, at),
  ),
  utimes: quickly(fs.futimesSync, promisify(fs.futimes)),
  close: quickly(fs.closeSync, promisify(fs.close)),
  rename: quickly(fs.renameSync, promisify(fs.rename)),
};

type Where = [buffer: Buffer, offset: number, length: number, position: number];

function readAt(file: number, ...where: Where): BytesRead {
  return { bytesRead: fs.readSync(file, ...where) };
}

function writeAt(file: number, chunks: readonly Buffer[], position: number): BytesWritten {
  return { bytesWritten: fs.writevSync(file, chunks, position) };
}

/** Opens a local file. */
export async function openLocal(path: string, flags: "r" | "r+" | "w", small: boolean): Promise<LocalFile> {
  if (!small) return open(path, flags);
  const file = await calls.open(path, flags);
  return {
    stat: () => calls.stat(file),
    read: (...where) => calls.read(file, ...where),
    truncate: (length) => calls.truncate(file, length),
    writev: (chunks, position) => calls.writev(file, chunks, position),
    utimes: (accessed, modified) => calls.utimes(file, accessed, modified),
    createReadStream: (part) => streamOf(file, part),
    close: () => calls.close(file),
  };
}

/** Renames a local file; it replaces what is there. */
export async function renameLocal(from: string, to: string, small: boolean): Promise<void> {
  await (small ? calls.rename(from, to) : rename(from, to));
}

/** A stream that reads its part of a small file when somebody wants it. */
function streamOf(file: number, { start, end }: Part): Counted {
  const read = async (): Promise<void> => {
    const rest = end + 1 - start - counted.bytesRead;
    const buffer = Buffer.allocUnsafe(rest);
    const { bytesRead } =
      rest === 0 ? { bytesRead: 0 } : await calls.read(file, buffer, 0, rest, start + counted.bytesRead);
    counted.bytesRead += bytesRead;
    stream.push(bytesRead === 0 ? null : buffer.subarray(0, bytesRead));
  };
  const stream = new Readable({ read: () => void read().catch((error: unknown) => stream.destroy(error as Error)) });
  const counted = Object.assign(stream, { bytesRead: 0 });
  return counted;
}
