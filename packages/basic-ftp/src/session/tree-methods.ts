import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { FtpLocalError } from "@ftp-codes/core";
import type { FtpSession } from "../types.js";
import { locally } from "../transfer/local-error.js";
import { nameProblem } from "../tree/name-problem.js";

type Parts = Pick<
  FtpSession,
  "pwd" | "cd" | "list" | "remove" | "removeEmptyDir" | "ensureDir" | "uploadFrom" | "downloadTo"
>;
type Methods = Pick<FtpSession, "removeDir" | "clearWorkingDir" | "uploadFromDir" | "downloadToDir">;

/** The methods that go through directories: made of the others, so that every single step is carried out by advice. */
export function treeMethods(session: Parts): Methods {
  async function clear(directory: string): Promise<void> {
    await session.cd(directory);
    const entries = await session.list();
    for (const { name, isDirectory } of entries) {
      if (nameProblem(name, "linux") !== undefined) continue;
      const path = below(directory, name);
      if (isDirectory) {
        await clear(path);
        await session.removeEmptyDir(path);
      } else await session.remove(path);
    }
  }

  async function uploadInto(local: string, directory: string): Promise<void> {
    for (const name of await locally("read", local, () => readdir(local))) {
      const path = join(local, name);
      const stats = await locally("read", path, () => stat(path));
      if (stats.isDirectory()) {
        await session.ensureDir(below(directory, name));
        await uploadInto(path, below(directory, name));
      } else if (stats.isFile()) await session.uploadFrom(path, below(directory, name));
    }
  }

  async function downloadFrom(directory: string, local: string): Promise<void> {
    await locally("write", local, () => mkdir(local, { recursive: true }));
    await session.cd(directory);
    for (const { name, isDirectory, isFile } of await session.list()) {
      const problem = nameProblem(name);
      if (problem !== undefined) {
        const text = `${JSON.stringify(name)} in ${JSON.stringify(directory)} is not downloaded: its name ${problem}.`;
        throw new FtpLocalError(text, { operation: "write" });
      }
      if (isDirectory) await downloadFrom(below(directory, name), join(local, name));
      else if (isFile) await session.downloadTo(join(local, name), below(directory, name));
    }
  }

  /** Runs `work` in `path`, told as an absolute path, and comes back. */
  async function visiting(path: string | undefined, work: (directory: string) => Promise<void>): Promise<void> {
    const before = await session.pwd();
    try {
      if (path !== undefined && path !== "") await session.cd(path);
      await work(await session.pwd());
    } finally {
      await session.cd(before).catch(() => undefined);
    }
  }

  return {
    clearWorkingDir: () => visiting(undefined, clear),
    removeDir: (path) =>
      visiting(path, async (directory) => {
        await clear(directory);
        await session.cd("/");
        if (directory !== "/") await session.removeEmptyDir(directory);
      }),
    uploadFromDir: async (local, path) => {
      const before = await session.pwd();
      if (path !== undefined && path !== "") await session.ensureDir(path);
      await session.cd(before);
      await visiting(path, (directory) => uploadInto(local, directory));
    },
    downloadToDir: (local, path) => visiting(path, (directory) => downloadFrom(directory, local)),
  };
}

/** The path of an entry of a directory on the server. */
function below(directory: string, name: string): string {
  return directory.endsWith("/") ? directory + name : `${directory}/${name}`;
}
