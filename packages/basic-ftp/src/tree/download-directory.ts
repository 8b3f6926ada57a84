import { join } from "node:path";
import { askSize } from "../transfer/ask.js";
import { carryOut } from "../session/carry-out.js";
import { downloadFile } from "./download-file.js";
import { makeLocalDirectory } from "./local-directory.js";
import { nameProblem, sameName } from "./name-problem.js";
import { below, enter, listRemote, type RemoteEntry } from "./remote-directory.js";
import type { TreeRun } from "./tree-run.js";

/** A directory to download. */
export interface DirectoryToDownload {
  /** The local root of the tree, absolute. */
  readonly root: string;
  /** On the server, absolute. */
  readonly path: string;
  readonly local: string;
  /** Below the root: `""`, or ends in `/`. */
  readonly relative: string;
  /** What MLSD calls the directories above. */
  readonly uniques: readonly string[];
  /** The directory in which the link was found that led here. */
  readonly linkedFrom: string | undefined;
}

/** A directory of which is known whether it was made just now, so that nothing can be in it here. */
interface ListedDirectory extends DirectoryToDownload {
  readonly isNew: boolean;
}

/** Deeper than any tree that is meant; a server that follows links without a word may have no end. */
const deepest = 100;

/** Lists a directory and adds a job for all that is in it. Never rejects. */
export async function downloadDirectory(run: TreeRun, directory: DirectoryToDownload): Promise<void> {
  const { path, relative, linkedFrom } = directory;
  const name = relative === "" ? "./" : relative;
  try {
    const { entries, realPath } = await listRemote(run.crew, run.callFor("list", name), path, linkedFrom !== undefined);
    if (linkedFrom !== undefined && realPath !== undefined && realPath !== path && holds(realPath, linkedFrom)) {
      run.refused(name, "other", `${name} is a symbolic link to a directory that it is in itself; it is not followed.`);
      return;
    }
    const isMade = run.options.dryRun !== true && (relative === "" || run.options.include === undefined);
    const isNew = isMade && (await makeLocalDirectory(directory.root, directory.local));
    const seen = new Set<string>();
    for (const entry of entries) addEntry(run, { ...directory, isNew }, entry, seen);
  } catch (error) {
    run.failed(name, error);
  }
}

function addEntry(run: TreeRun, directory: ListedDirectory, entry: RemoteEntry, seen: Set<string>): void {
  const { name, type, unique } = entry;
  const relative = directory.relative + name;
  if (name === "." || name === "..") return;
  const problem = nameProblem(name) ?? sameName(name, seen);
  if (problem !== undefined) {
    run.refused(
      `${directory.relative}${printed(name)}`,
      "bad-filename",
      `${JSON.stringify(name)} cannot be stored here: its name ${problem}.`,
    );
    return;
  }
  if (type === "directory") {
    if (!run.filter.directory(relative)) return;
    if (unique !== undefined && directory.uniques.includes(unique)) {
      run.refused(
        `${relative}/`,
        "other",
        `${relative} is a directory that it is in itself; it is not gone into again.`,
      );
    } else if (relative.split("/").length > deepest) {
      run.refused(
        `${relative}/`,
        "other",
        `${relative} is more than ${deepest} directories deep; it is not gone into.`,
      );
    } else {
      const inside = inner(directory, entry, directory.linkedFrom);
      run.jobs.addDirectory(() => downloadDirectory(run, inside));
    }
  } else if (type === "file") {
    if (run.filter.file(relative)) addFile(run, directory, entry);
  } else if (type === "link") {
    if (run.filter.directory(relative)) run.jobs.addDirectory(() => followLink(run, directory, entry));
  } else if (run.filter.file(relative)) {
    run.refused(relative, "other", `${relative} is neither a file nor a directory.`);
  }
}

function addFile(run: TreeRun, directory: ListedDirectory, { name, size, modifiedMs }: RemoteEntry): void {
  run.found(size);
  const file = {
    root: directory.root,
    remotePath: below(directory.path, name),
    localDirectory: directory.local,
    localPath: join(directory.local, name),
    isNew: directory.isNew,
    relative: directory.relative + name,
    size: Number.isSafeInteger(size) && size >= 0 ? size : undefined,
    modifiedMs,
  };
  run.jobs.addFile(size, () => downloadFile(run, file));
}

/** A link to a file is that file; a link to a directory is followed once: no link below it is. Never rejects. */
async function followLink(run: TreeRun, directory: ListedDirectory, entry: RemoteEntry): Promise<void> {
  const path = below(directory.path, entry.name);
  const relative = directory.relative + entry.name;
  try {
    const call = run.callFor("cd", relative);
    const size = await carryOut(run.crew, call, { attempt: (session) => askSize(session, path) });
    if (size !== undefined) {
      if (run.filter.file(relative)) addFile(run, directory, { ...entry, size, modifiedMs: undefined });
      return;
    }
    if (directory.linkedFrom !== undefined) {
      run.refused(`${relative}/`, "other", `${relative} is a symbolic link below another one; those are not followed.`);
      return;
    }
    await carryOut(run.crew, call, { attempt: (session) => enter(session, path) });
    const inside = inner(directory, entry, directory.path);
    run.jobs.addDirectory(() => downloadDirectory(run, inside));
  } catch (error) {
    run.failed(relative, error);
  }
}

function inner(
  directory: DirectoryToDownload,
  { name, unique }: RemoteEntry,
  linkedFrom: string | undefined,
): DirectoryToDownload {
  return {
    root: directory.root,
    path: below(directory.path, name),
    local: join(directory.local, name),
    relative: `${directory.relative}${name}/`,
    uniques: unique === undefined ? directory.uniques : [...directory.uniques, unique],
    linkedFrom,
  };
}

/** Is `path` the directory itself, or in it? */
function holds(directory: string, path: string): boolean {
  return path === directory || path.startsWith(directory.endsWith("/") ? directory : `${directory}/`);
}

/** A name that may be shown: control characters as escapes. */
function printed(name: string): string {
  return JSON.stringify(name).slice(1, -1);
}
