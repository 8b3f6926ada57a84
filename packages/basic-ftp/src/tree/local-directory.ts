import { mkdir, realpath } from "node:fs/promises";
import { sep } from "node:path";
import { FtpLocalError } from "@ftp-codes/core";
import { locally } from "../transfer/local-error.js";

/**
 * Makes a local directory below `root`, and sees that no symbolic link leads out of it. Resolves with whether it is new.
 * Rejects with `FtpLocalError`.
 */
export async function makeLocalDirectory(root: string, path: string): Promise<boolean> {
  const made = await locally("write", path, () => mkdir(path, { recursive: true }));
  const isNew = made !== undefined;
  if (path === root) return isNew;
  const [realRoot, real] = await locally("read", path, () => Promise.all([realpath(root), realpath(path)]));
  if (real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep)) return isNew;
  throw new FtpLocalError(
    `Nothing is written to ${JSON.stringify(path)}: a symbolic link in it leads out of ${JSON.stringify(root)}.`,
    { operation: "write" },
  );
}
