import { constants, fstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { dirname, sep } from "node:path";
import { errnoError } from "./errno-error.js";

/** Does opening a file stop at a link in its last name, where it is told to? Windows can't be told. */
const FOLLOWS_NO_LINK = (constants as { O_NOFOLLOW?: number }).O_NOFOLLOW !== undefined;

/**
 * Throws EACCES when the open file does not lie below `root`: between resolving a path and opening it, another client
 * can put a link in the place of a directory. The last name of `path` must have been opened without following links.
 * Nothing here waits for a disk: the answers are about an open file.
 */
export function requireInside(root: string, descriptor: number, path: string): void {
  // Nobody who is kept inside the root can put a link in the place of the root itself.
  if (FOLLOWS_NO_LINK && dirname(path) === root) return;
  const real = realPathOf(descriptor, path);
  if (real === undefined || !isInside(root, real)) {
    throw errnoError("EACCES", `${path} leads outside the root, to ${real ?? "another file"}`);
  }
}

/** Is `path`, after all links, `root` or below it? */
export function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Linux knows where an open file is; elsewhere the path is resolved again, and must lead to the same file. */
function realPathOf(descriptor: number, path: string): string | undefined {
  if (process.platform === "linux") {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      // Without /proc, as in a chroot.
    }
  }
  const real = realpathSync.native(path);
  const [there, opened] = [statSync(real), fstatSync(descriptor)];
  return there.dev === opened.dev && there.ino === opened.ino ? real : undefined;
}
