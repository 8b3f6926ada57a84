import { resolve } from "node:path";
import { internalsOf } from "../pool/pool-internals.js";
import { withCall } from "../session/call.js";
import type { FtpPool, TreeOptions, TreeReport } from "../types.js";
import { downloadDirectory } from "./download-directory.js";
import { absolutePath } from "./remote-directory.js";
import { runTree } from "./tree-run.js";

/**
 * Downloads what is below `remoteDir` to `localDir`, with as many sessions of the pool as the server bears. A file that is
 * here with the same size, and not newer there (by MLSD or MDTM), is left alone. What cannot be fetched, and a directory
 * that cannot be listed, is in the report with the reply that decided. Nothing is deleted.
 *
 * Rejects only when no session can be opened at all, or the call is aborted. A `localDir` that cannot be made is in the
 * report as `./`.
 */
export function downloadTree(
  pool: FtpPool,
  remoteDir: string,
  localDir: string,
  options: TreeOptions = {},
): Promise<TreeReport> {
  const internals = internalsOf(pool);
  const { host, crew } = internals;
  const work = withCall(
    host,
    "downloadTree",
    remoteDir,
    (call) =>
      runTree(internals, call, "download", options, (run) => {
        run.jobs.addDirectory(async () => {
          try {
            const path = await absolutePath(crew, run.callFor("pwd", "./"), remoteDir);
            const root = resolve(localDir);
            await downloadDirectory(run, { root, path, local: root, relative: "", uniques: [], linkedFrom: undefined });
          } catch (error) {
            run.failed("./", error);
          }
        });
      }),
    options.signal,
  );
  internals.track(work);
  return work;
}
