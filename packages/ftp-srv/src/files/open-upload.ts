import { randomBytes } from "node:crypto";
import { constants, createWriteStream, open, type WriteStream } from "node:fs";
import { access, rename, stat, truncate, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Refusal } from "../replies/refusal.js";
import { errnoError, errnoOf } from "./errno-error.js";
import type { Upload } from "./upload.js";

/** Larger than a socket's chunks, so that slow disks get few and large writes. */
const BUFFER_BYTES = 1024 * 1024;
/** Links are resolved before a file is opened; one that appears since then is not followed. 0 on Windows. */
const NO_FOLLOW = (constants as { O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;
const { O_CREAT, O_EXCL, O_WRONLY } = constants;

// Plain descriptors: the stream closes its own, and is faster than over a FileHandle.
const openFile = promisify(open);

/** Where the bytes go, without the path as the client sees it. */
export type OpenedUpload = Omit<Upload, "clientPath">;

/** A new file, written in place: what arrived before a cut stays and can be resumed. Fails with EEXIST. */
export async function openNewFile(path: string): Promise<OpenedUpload> {
  const stream = writeStream(await openFile(path, O_WRONLY | O_CREAT | O_EXCL | NO_FOLLOW), 0);
  return { stream, settle: async (end) => (end === "unused" ? unlink(path) : undefined) };
}

/** An existing file, replaced in one step when the new one is whole; until then, and after a failure, it stays. */
export async function openReplacement(path: string, hidden: Set<string>): Promise<OpenedUpload> {
  // Writing beside needs no right to the file itself, so that right is asked for here.
  const [existing] = await Promise.all([stat(path), access(path, constants.W_OK)]);
  if (!existing.isFile()) throw errnoError(existing.isDirectory() ? "EISDIR" : "EACCES", `store to ${path}`);
  const beside = join(dirname(path), `.${randomBytes(9).toString("hex")}.upload`);
  hidden.add(beside);
  let descriptor: number;
  try {
    descriptor = await openFile(beside, O_WRONLY | O_CREAT | O_EXCL, existing.mode & 0o777);
  } catch (error) {
    hidden.delete(beside);
    throw error;
  }
  return {
    stream: writeStream(descriptor, 0),
    settle: async (end) => {
      try {
        if (end === "complete") await rename(beside, path);
        else await unlink(beside);
      } catch (error) {
        await unlink(beside).catch(() => undefined);
        throw error;
      } finally {
        hidden.delete(beside);
      }
    },
  };
}

/**
 * A file continued in place from byte `start` (REST and STOR), or at its end (`"end"`, APPE). When it is complete it
 * ends where the client ended, so that no bytes of an older, longer file follow.
 */
export async function openContinuation(path: string, start: number | "end"): Promise<OpenedUpload> {
  const size = await sizeOf(path);
  if (start !== "end" && start > size) {
    throw new Refusal(554, `Restart offset ${start} is too large for file size ${size}`);
  }
  const offset = start === "end" ? size : start;
  const stream = writeStream(await openFile(path, O_WRONLY | O_CREAT | NO_FOLLOW), offset);
  return {
    stream,
    settle: async (end) => (end === "complete" ? truncate(path, offset + stream.bytesWritten) : undefined),
  };
}

function writeStream(descriptor: number, start: number): WriteStream {
  return createWriteStream("", { fd: descriptor, start, highWaterMark: BUFFER_BYTES });
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
    throw errnoError(found.isDirectory() ? "EISDIR" : "EACCES", `store to ${path}`);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return 0;
    throw error;
  }
}
