import { spawnSync } from "node:child_process";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What has to be done to the directory that is served, and how it is undone. */
export const readOnlyDirectory = {
  owner: 0,
  prepare: (root) => chmod(root, 0o555),
};

/** A file system in memory that has room for names and none for bytes. */
export const fullDirectory = {
  async prepare(root) {
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k,mode=777", "tmpfs", root]).status !== 0)
      throw new Error("a file system in memory can't be mounted here");
    const filler = Buffer.alloc(4096);
    for (let number = 0; ; number++) {
      const full = await writeFile(join(root, `filler-${number}`), filler).then(
        () => false,
        (error) => error.code === "ENOSPC",
      );
      if (full) return;
    }
  },
  undo: (root) => void spawnSync("umount", [root]),
};
