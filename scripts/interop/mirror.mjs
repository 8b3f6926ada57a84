import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../apps/mirror/dist/main.js", import.meta.url));
const memoryReporter = new URL("report-memory.mjs", import.meta.url).href;

/**
 * Runs the built mirror with `--json`. Resolves with its exit code, its report, what it wrote to standard error, its
 * largest resident size in MiB and the seconds it took. `child` is the process, for whoever wants to disturb it.
 */
export function startMirror(args, workspace) {
  const memoryFile = join(workspace, "memory");
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", memoryReporter, main, ...args, "--json"], {
    env: { ...process.env, INTEROP_MEMORY_FILE: memoryFile },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  const result = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", async (exitCode) => {
      const memory = Number(await readFile(memoryFile, "utf8").catch(() => "NaN")) / 1024;
      const report = stdout === "" ? undefined : JSON.parse(stdout);
      resolve({ exitCode, report, stderr, memory, seconds: (performance.now() - began) / 1000 });
    });
  });
  return { child, result };
}

/** The number of files of a report that ended as `status`. */
export function countFiles(report, status) {
  return report?.files.filter((file) => file.status === status).length ?? 0;
}
