import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

const root = fileURLToPath(new URL("..", import.meta.url));
// Below node_modules, so that what is not bundled is found from there, and no tool takes it for ours.
const outDir = fileURLToPath(new URL("../node_modules/.test-build", import.meta.url));

/** Builds the mirror from the sources of all packages, so that no test waits for a build. Returns the script's path. */
export async function buildMain(): Promise<string> {
  await build({
    entry: [`${root}src/main.ts`],
    outDir,
    config: false,
    format: ["esm"],
    target: "node20",
    silent: true,
    skipNodeModulesBundle: true,
    noExternal: [/^@ftp-codes\//u],
    esbuildOptions(options) {
      options.conditions = ["@ftp-codes/source"];
    },
  });
  return `${outDir}/main.js`;
}

/** A run in a process of its own. */
export interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ exitCode: number | null; stdout: string; stderr: string }>;
}

/** Starts `argv` and gathers what it writes. */
export function startProcess(
  argv: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; uid?: number } = {},
): Run {
  const [command = "", ...rest] = argv;
  const child = spawn(command, rest, {
    ...options,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<{ exitCode: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
  return { child, ended };
}
