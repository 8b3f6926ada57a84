import { randomUUID } from "node:crypto";
import { unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Stats } from "node:fs";

const UNFINISHED = /^\.[0-9a-f-]{36}\.upload$/;
/** A transfer without a byte ends long before; what is older was left by a server that was killed. */
const ABANDONED_MS = 60 * 60 * 1000;

/** Replacements that this process is writing now, by path. */
const inProgress = new Set<string>();

/** Is `name` that of a replacement that is not whole? Such files are not listed, and nobody may store one. */
export function isUnfinished(name: string): boolean {
  return UNFINISHED.test(name);
}

/** A new path beside `path`, for its replacement. Give it back to `finished` in the end. */
export function unfinishedPath(path: string): string {
  const beside = join(dirname(path), `.${randomUUID()}.upload`);
  inProgress.add(beside);
  return beside;
}

/** The replacement at `path` is in its place, or gone. */
export function finished(path: string): void {
  inProgress.delete(path);
}

/** Deletes the unfinished file at `path` when nobody is writing it any more; says whether it did. */
export async function removeAbandoned(path: string, found: Stats): Promise<boolean> {
  if (inProgress.has(path) || !found.isFile() || Date.now() - found.mtimeMs < ABANDONED_MS) return false;
  // Somebody else may have been faster, or this directory may not be ours to change: it is no more than tidying up.
  return unlink(path).then(
    () => true,
    () => false,
  );
}
