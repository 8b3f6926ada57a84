import { carryOut } from "../session/carry-out.js";
import { askModified } from "../transfer/ask.js";
import { fileSource } from "../transfer/source.js";
import { temporaryName } from "../transfer/temporary-name.js";
import { upload } from "../transfer/upload.js";
import type { TreeRun } from "./tree-run.js";
import type { Known } from "./upload-directory.js";

/** A file of a tree to upload. */
export interface FileToUpload {
  readonly localPath: string;
  readonly remotePath: string;
  /** Below the root of the tree. */
  readonly relative: string;
  readonly name: string;
  readonly size: number;
  readonly modifiedMs: number | undefined;
  readonly known: Known;
}

/** Uploads a file unless it is there already. Never rejects. */
export async function uploadFile(run: TreeRun, file: FileToUpload): Promise<void> {
  const { relative, remotePath, localPath, size, known } = file;
  try {
    const call = run.callFor("uploadFrom", relative);
    call.signal?.throwIfAborted();
    const there = known?.get(file.name);
    if (there?.type === "file" && there.size === size && file.modifiedMs !== undefined) {
      const modifiedMs =
        there.modifiedMs ??
        (await carryOut(run.crew, call, { attempt: (session) => askModified(session, remotePath) }));
      if (modifiedMs !== undefined && Math.floor(file.modifiedMs / 1000) <= Math.floor(modifiedMs / 1000)) {
        run.finished({ path: relative, status: "unchanged", bytes: size, attempts: 0 });
        return;
      }
    }
    if (run.options.dryRun === true) {
      run.finished({ path: relative, status: "delivered", bytes: size, attempts: 0 });
      return;
    }
    run.started(relative, size);
    const left = known?.get(temporaryName(file.name));
    const { bytes, attempts, note } = await upload(run.crew, call, {
      source: fileSource(localPath, 0, Infinity, size),
      remotePath,
      inPlace: run.options.inPlace,
      partial: known === undefined ? undefined : left?.type === "file" ? left : false,
      replaces: known === undefined ? undefined : there !== undefined,
    });
    run.finished({ path: relative, status: "delivered", bytes, attempts, ...(note !== undefined && { reason: note }) });
  } catch (error) {
    run.failed(relative, error);
  }
}
