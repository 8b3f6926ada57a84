import { close, constants, fchmod, fchown, fstatSync, ftruncate, lstat, open, rename, type Stats } from "node:fs";
import { access, unlink } from "node:fs/promises";
import { promisify } from "node:util";
import { Refusal } from "../replies/refusal.js";
import { closeNewFile } from "./close-new-file.js";
import { errnoError, errnoOf } from "./errno-error.js";
import { fileSink } from "./file-sink.js";
import { finished, unfinishedPath } from "./unfinished.js";
import type { Upload } from "./upload.js";

/** Links are resolved before a file is opened; one that appears since then is not followed. 0 on Windows. */
const NO_FOLLOW = (constants as { O_NOFOLLOW?: number }).O_NOFOLLOW ?? 0;
/** So that opening a named pipe doesn't wait for a reader. 0 on Windows. */
const NON_BLOCKING = (constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0;
const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = constants;
const PERMISSIONS = 0o777;
const OWNER_WRITES = 0o200;

// Plain descriptors: they cost less than a FileHandle, and the garbage collector doesn't close them in between.
const openFile = promisify(open);
const closeFile = promisify(close);
const truncateFile = promisify(ftruncate);
const changeMode = promisify(fchmod);
const changeOwner = promisify(fchown);
const lstatPath = promisify(lstat);
const renamePath = promisify(rename);

/** Where the bytes go, without the path as the client sees it. */
export type OpenedUpload = Omit<Upload, "clientPath">;
/** Throws when the file that was opened is not where it may be. */
export type CheckOpened = (descriptor: number, path: string) => void;

/** A new file, written in place: what arrived before a cut stays and can be resumed. Fails with EEXIST. */
export async function openNewFile(path: string, check: CheckOpened): Promise<OpenedUpload> {
  const descriptor = await openFile(path, O_WRONLY | O_CREAT | O_EXCL | NO_FOLLOW);
  try {
    check(descriptor, path);
  } catch (error) {
    await removeUnused(descriptor, path);
    throw error;
  }
  return {
    stream: fileSink(descriptor, 0).stream,
    offset: 0,
    settle: (end) => (end === "unused" ? removeUnused(descriptor, path) : closeNewFile(descriptor, path)),
  };
}

/**
 * An existing file, replaced in one step when the new one is whole; until then, and after a failure, it stays.
 * `likely` are the permissions that the existing file probably has: the new one is made with them while the old one is
 * looked at. `found` is told what they really are.
 */
export async function openReplacement(
  path: string,
  check: CheckOpened,
  likely: number | undefined,
  found: (permissions: number) => void,
): Promise<OpenedUpload> {
  const beside = unfinishedPath(path);
  try {
    // Both at once: each of them is handed to another thread, which takes longer than what that does.
    const early = likely === undefined ? undefined : openBeside(beside, likely, check);
    early?.catch(() => undefined);
    let existing: Stats;
    try {
      existing = await replaceable(path);
    } catch (error) {
      await early?.then((descriptor) => giveUp(descriptor, beside)).catch(() => undefined);
      throw error;
    }
    const permissions = existing.mode & PERMISSIONS;
    found(permissions);
    let descriptor = await early;
    // Who may not read the old file may not open the new one either, not even while it is empty.
    if (descriptor !== undefined && ((likely ?? 0) & ~permissions) !== 0) {
      await giveUp(descriptor, beside);
      descriptor = undefined;
    }
    descriptor ??= await openBeside(beside, permissions, check);
    return replacement(path, beside, descriptor, likenTo(existing, descriptor));
  } catch (error) {
    finished(beside);
    throw error;
  }
}

/** What is to be replaced at `path`. Throws where it is no file, or one that this process may not write to. */
async function replaceable(path: string): Promise<Stats> {
  const existing = await lstatPath(path);
  if (!existing.isFile()) throw errnoError(existing.isDirectory() ? "EISDIR" : "EACCES", `store ${path}`);
  // Writing beside needs no right to the file itself, so that right is asked for here.
  if (!isOwn(existing)) await access(path, constants.W_OK);
  return existing;
}

async function openBeside(beside: string, permissions: number, check: CheckOpened): Promise<number> {
  const descriptor = await openFile(beside, O_WRONLY | O_CREAT | O_EXCL | NO_FOLLOW, permissions);
  try {
    check(descriptor, beside);
    return descriptor;
  } catch (error) {
    await giveUp(descriptor, beside);
    throw error;
  }
}

/** The open file at `beside`, which takes the place of the one at `path`. `likened` is under way meanwhile. */
function replacement(path: string, beside: string, descriptor: number, likened: Promise<void>): OpenedUpload {
  likened.catch(() => undefined);
  return {
    stream: fileSink(descriptor, 0).stream,
    offset: 0,
    settle: async (end) => {
      try {
        // A descriptor that is closed while another thread still uses it could be that of another file by then.
        if (end !== "complete") {
          await likened.catch(() => undefined);
          await giveUp(descriptor, beside);
          return;
        }
        await likened.finally(() => closeNewFile(descriptor, beside));
        await renamePath(beside, path);
      } catch (error) {
        await unlink(beside).catch(() => undefined);
        throw error;
      } finally {
        finished(beside);
      }
    },
  };
}

/**
 * A file continued in place from byte `start` (REST and STOR). When it is complete it ends where the client ended, so
 * that no bytes of an older, longer file follow.
 */
export async function openContinuation(path: string, start: number, check: CheckOpened): Promise<OpenedUpload> {
  const { descriptor, size } = await openExisting(path, 0, check).catch((error: unknown) => {
    throw errnoOf(error) === "ENOENT" ? behindTheEnd(start, 0) : error;
  });
  if (start > size) {
    await closeFile(descriptor);
    throw behindTheEnd(start, size);
  }
  const { stream, bytesWritten } = fileSink(descriptor, start);
  return {
    stream,
    offset: start,
    settle: async (end) => {
      try {
        if (end === "complete") await truncateFile(descriptor, start + bytesWritten());
      } finally {
        await closeFile(descriptor);
      }
    },
  };
}

/** A file continued at its end (APPE), wherever that is by then, or a new one. */
export async function openAppending(path: string, check: CheckOpened): Promise<OpenedUpload> {
  const { descriptor, size } = await openExisting(path, O_APPEND | O_CREAT, check);
  return {
    stream: fileSink(descriptor, undefined).stream,
    offset: size,
    settle: () => closeFile(descriptor),
  };
}

function behindTheEnd(start: number, size: number): Refusal {
  return new Refusal(554, `Restart offset ${start} is too large for file size ${size}`);
}

async function openExisting(
  path: string,
  flags: number,
  check: CheckOpened,
): Promise<{ descriptor: number; size: number }> {
  const descriptor = await openFile(path, O_WRONLY | NO_FOLLOW | NON_BLOCKING | flags);
  try {
    check(descriptor, path);
    const found = fstatSync(descriptor);
    if (!found.isFile()) throw errnoError("EACCES", `store ${path}, which is no regular file`);
    return { descriptor, size: found.size };
  } catch (error) {
    await closeFile(descriptor);
    throw error;
  }
}

/** May this process surely write to the file? Otherwise the system has to be asked. */
function isOwn({ uid, mode }: Stats): boolean {
  const own = process.geteuid?.();
  return own === 0 || (own === uid && (mode & OWNER_WRITES) !== 0);
}

/** The new file gets the permissions of the old one, and its owner where this process may give files away. */
async function likenTo(existing: Stats, descriptor: number): Promise<void> {
  const own = fstatSync(descriptor);
  if (own.uid !== existing.uid || own.gid !== existing.gid) {
    await changeOwner(descriptor, existing.uid, existing.gid).catch(() => undefined);
  }
  const mode = existing.mode & PERMISSIONS;
  if ((own.mode & PERMISSIONS) !== mode) await changeMode(descriptor, mode);
}

async function giveUp(descriptor: number, path: string): Promise<void> {
  await closeFile(descriptor);
  await unlink(path);
}

/** Takes a new file back, unless another upload has put its own there meanwhile. */
async function removeUnused(descriptor: number, path: string): Promise<void> {
  const own = fstatSync(descriptor);
  await closeFile(descriptor);
  const there = await lstatPath(path);
  if (there.dev === own.dev && there.ino === own.ino && there.size === 0) await unlink(path);
}
