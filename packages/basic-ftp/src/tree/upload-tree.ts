import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { internalsOf } from "../pool/pool-internals.js";
import { withCall } from "../session/call.js";
import { locally, localError } from "../transfer/local-error.js";
import type { FtpPool, TreeOptions, TreeReport } from "../types.js";
import { absolutePath } from "./remote-directory.js";
import { runTree } from "./tree-run.js";
import { uploadDirectory } from "./upload-directory.js";

/**
 * Uploads what is below `localDir` to `remoteDir`, with as many sessions of the pool as the server bears. A file that is
 * there with the same size, and not newer here (by MLSD or MDTM), is left alone. What cannot be stored is in the report
 * with the reply that decided. Nothing is deleted.
 *
 * Rejects only when no session can be opened at all, `localDir` cannot be read, or the call is aborted.
 */
export function uploadTree(
  pool: FtpPool,
  localDir: string,
  remoteDir: string,
  options: TreeOptions = {},
): Promise<TreeReport> {
  const internals = internalsOf(pool);
  const { host, crew } = internals;
  const work = withCall(
    host,
    "uploadTree",
    remoteDir,
    async (call) => {
      const local = resolve(localDir);
      const real = await locally("read", local, () => realpath(local));
      if (!(await stat(real)).isDirectory()) {
        throw localError("read", local, Object.assign(new Error(), { code: "ENOTDIR" }));
      }
      return runTree(internals, call, "upload", options, (run) => {
        run.jobs.addDirectory(async () => {
          try {
            const path = await absolutePath(crew, run.callFor("pwd", "./"), remoteDir);
            await uploadDirectory(run, { local, path, relative: "", reals: [real], isNew: false });
          } catch (error) {
            run.failed("./", error);
          }
        });
      });
    },
    options.signal,
  );
  internals.track(work);
  return work;
}
