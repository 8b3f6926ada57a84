import { Buffer } from "node:buffer";
import { chmod, chown, mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const modified = new Date("2020-01-02T03:04:05Z");
const files = [
  "readme.txt",
  "old.txt",
  "plain.txt",
  "rename.txt",
  "docs/a.txt",
  "locked/file.txt",
  "locked/secret.txt",
  "locked/inner/a.txt",
];

/** Writes the tree that the sessions ask for, all of it as old, owned by `owner` but for what is locked. */
export async function makeServedTree(root, owner) {
  for (const path of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), "Hello World\n");
  }
  await mkdir(join(root, "empty"));
  // More than the buffers of a data connection hold, so that a transfer which nobody reads is not over.
  await writeFile(join(root, "large.bin"), Buffer.alloc(64 * 1024 * 1024));
  await chmod(join(root, "locked/secret.txt"), 0o600);
  const entries = await readdir(root, { recursive: true });
  for (const entry of ["", ...entries]) {
    const path = join(root, entry);
    if (owner !== undefined && !entry.startsWith("locked")) await chown(path, owner, owner);
    await utimes(path, modified, modified);
  }
}
