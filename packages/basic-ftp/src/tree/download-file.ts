import { stat } from "node:fs/promises";
import { carryOut } from "../session/carry-out.js";
import { askModified } from "../transfer/ask.js";
import { download } from "../transfer/download.js";
import { fileTarget } from "../transfer/file-target.js";
import { makeLocalDirectory } from "./local-directory.js";
import type { TreeRun } from "./tree-run.js";

/** A file of a tree to download. */
export interface FileToDownload {
  readonly root: string;
  readonly remotePath: string;
  readonly localDirectory: string;
  readonly localPath: string;
  /** Its directory was made in this run. */
  readonly isNew: boolean;
  /** Below the root of the tree. */
  readonly relative: string;
  readonly size: number | undefined;
  readonly modifiedMs: number | undefined;
}

/** Downloads a file unless it is here already. Never rejects. */
export async function downloadFile(run: TreeRun, file: FileToDownload): Promise<void> {
  const { relative, remotePath, localPath } = file;
  try {
    const call = run.callFor("downloadTo", relative);
    call.signal?.throwIfAborted();
    let { modifiedMs } = file;
    const here = file.isNew ? undefined : await stat(localPath).catch(() => undefined);
    if (here?.isFile() === true && here.size === file.size) {
      modifiedMs ??= await carryOut(run.crew, call, { attempt: (session) => askModified(session, remotePath) });
      if (modifiedMs !== undefined && modifiedMs <= here.mtimeMs + 1) {
        run.finished({ path: relative, status: "unchanged", bytes: here.size, attempts: 0 });
        return;
      }
    }
    if (run.options.dryRun === true) {
      run.finished({ path: relative, status: "delivered", bytes: file.size ?? 0, attempts: 0 });
      return;
    }
    run.started(relative, file.size);
    if (run.options.include !== undefined) await makeLocalDirectory(file.root, file.localDirectory);
    const target = fileTarget(localPath, run.options.inPlace === true);
    const { bytes, attempts } = await download(run.crew, call, { remotePath, target, size: file.size, modifiedMs });
    run.finished({ path: relative, status: "delivered", bytes, attempts });
  } catch (error) {
    run.failed(relative, error);
  }
}
