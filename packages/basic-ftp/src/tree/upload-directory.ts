import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { carryOut } from "../session/carry-out.js";
import { isOpen, type Session } from "../session/session.js";
import { isFtpReplyError } from "@ftp-codes/core";
import { listOrEmpty } from "../session/list-or-empty.js";
import { locally } from "../transfer/local-error.js";
import { makeDirectory, makeParents } from "../transfer/make-parents.js";
import { below, enter, entriesOf, type RemoteEntry } from "./remote-directory.js";
import type { TreeRun } from "./tree-run.js";
import { uploadFile } from "./upload-file.js";

/** A directory to upload. */
export interface DirectoryToUpload {
  readonly local: string;
  /** On the server, absolute. */
  readonly path: string;
  /** Below the root: `""`, or ends in `/`. */
  readonly relative: string;
  /** The real paths of this directory and those above: a link to one of them would have no end. */
  readonly reals: readonly string[];
  /** The directory above was just made, so this one cannot be there. */
  readonly isNew: boolean;
}

/** What is on the server: entries by name; absent where a directory may be entered and not listed. */
export type Known = ReadonlyMap<string, RemoteEntry> | undefined;

/** Makes the directory on the server if need be, and adds a job for all that is in it. Never rejects. */
export async function uploadDirectory(run: TreeRun, directory: DirectoryToUpload): Promise<void> {
  const { local, relative } = directory;
  const name = relative === "" ? "./" : relative;
  try {
    const call = run.callFor("list", name);
    call.signal?.throwIfAborted();
    const entries = await locally("read", local, () => readdir(local, { withFileTypes: true }));
    const { known, isNew } = await openRemote(run, directory, call);
    for (const entry of entries) {
      const path = join(local, entry.name);
      const stats = entry.isFile() || entry.isDirectory() ? entry : await stat(path).catch(() => undefined);
      const place = { name: entry.name, path, isLink: entry.isSymbolicLink(), directory, known, isNew };
      if (unsendable(run, place)) continue;
      if (stats?.isDirectory() === true) await addDirectory(run, place);
      else if (stats?.isFile() === true) await addFile(run, place);
      else if (run.filter.file(relative + entry.name)) {
        const what = stats === undefined ? "a symbolic link to nothing" : "neither a file nor a directory";
        run.refused(relative + entry.name, "local-error", `${path} is ${what}.`);
      }
    }
  } catch (error) {
    run.failed(name, error);
  }
}

/** An entry of a local directory. */
interface Place {
  readonly name: string;
  readonly path: string;
  readonly isLink: boolean;
  readonly directory: DirectoryToUpload;
  readonly known: Known;
  readonly isNew: boolean;
}

/** Names that would break a command, or that are not known because they are not UTF-8. */
function unsendable(run: TreeRun, { name, directory }: Place): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!/[\u0000-\u001f\u007f\ufffd]/.test(name)) return false;
  const shown = JSON.stringify(name).slice(1, -1);
  run.refused(
    directory.relative + shown,
    "bad-filename",
    `${shown} is not sent: its name contains a control character or is not UTF-8.`,
  );
  return true;
}

async function addDirectory(run: TreeRun, { name, path, isLink, directory, isNew }: Place): Promise<void> {
  const relative = directory.relative + name;
  if (!run.filter.directory(relative)) return;
  const real = isLink ? await realpath(path) : join(directory.reals.at(-1) ?? path, name);
  if (directory.reals.includes(real)) {
    run.refused(
      `${relative}/`,
      "local-error",
      `${path} is a symbolic link to a directory that it is in itself; it is not followed.`,
    );
    return;
  }
  const inside = {
    local: path,
    path: below(directory.path, name),
    relative: `${relative}/`,
    reals: [...directory.reals, real],
    isNew,
  };
  run.jobs.addDirectory(() => uploadDirectory(run, inside));
}

async function addFile(run: TreeRun, { name, path, directory, known }: Place): Promise<void> {
  const relative = directory.relative + name;
  if (!run.filter.file(relative)) return;
  const stats = await stat(path).catch(() => undefined);
  const size = stats?.size ?? 0;
  run.found(size);
  const file = {
    localPath: path,
    remotePath: below(directory.path, name),
    relative,
    size,
    modifiedMs: stats?.mtimeMs,
    name,
    known,
  };
  run.jobs.addFile(size, () => uploadFile(run, file));
}

/** Goes into the directory on the server, makes it if it is not there, and lists it. */
async function openRemote(
  run: TreeRun,
  { path, isNew: parentIsNew, relative }: DirectoryToUpload,
  call: ReturnType<TreeRun["callFor"]>,
): Promise<{ known: Known; isNew: boolean }> {
  const made = { known: new Map<string, RemoteEntry>(), isNew: true };
  const dryRun = run.options.dryRun === true;
  if (parentIsNew && dryRun) return made;
  return carryOut(run.crew, call, {
    attempt: async (session, { number }) => {
      if (!parentIsNew || number > 1) {
        try {
          await enter(session, path);
          return { known: await list(session), isNew: false };
        } catch (error) {
          if (!isMissing(session, error)) throw error;
          if (dryRun) return made;
        }
      }
      if (relative === "") await makeParents(session, path);
      await makeDirectory(session, path);
      // MKD may have been refused: whoever cannot be entered says why.
      await enter(session, path);
      return made;
    },
  });
}

/** Where a directory may be entered and not listed, files are sent without a look. */
async function list(session: Session): Promise<Known> {
  try {
    return new Map(entriesOf(await listOrEmpty(session)).map((entry) => [entry.name, entry]));
  } catch (error) {
    if (isFtpReplyError(error) && isOpen(session) && error.advice.cause === "permission-denied") return undefined;
    throw error;
  }
}

function isMissing(session: Session, error: unknown): boolean {
  return isFtpReplyError(error) && isOpen(session) && error.command === "CWD" && error.advice.retry !== "same-session";
}
