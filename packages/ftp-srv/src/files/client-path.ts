import { posix, win32 } from "node:path";
import { Refusal } from "../replies/refusal.js";

/**
 * The absolute path, as the client sees it, that `argument` means in the directory `cwd`: `/` is the root of the
 * session, and `..` does not lead above it. Throws a `Refusal` for a name that no file can have.
 */
export function clientPath(cwd: string, argument: string, platform: NodeJS.Platform = process.platform): string {
  if (argument.includes("\0")) throw new Refusal(553, "File name not allowed: it contains a NUL character");
  if (platform !== "win32") return posix.resolve("/", cwd, argument);
  const path = posix.resolve("/", cwd, argument.replaceAll(win32.sep, posix.sep));
  // A colon begins a drive or an alternate data stream there.
  if (path.includes(":")) throw new Refusal(553, "File name not allowed: it contains a colon");
  return path;
}
