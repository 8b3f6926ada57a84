import { PassThrough } from "node:stream";
import { runCommandLine } from "../src/command-line.js";
import type { RunReport } from "../src/report/report.js";
import type { ExitCode } from "../src/surroundings.js";

/** What a command line left behind. */
export interface Result {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, for what must not be in either. */
  readonly output: string;
}

/** Runs a command line as `main.ts` does, without a process of its own. */
export async function run(
  argv: readonly string[],
  {
    environment = {},
    signal = new AbortController().signal,
  }: { environment?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<Result> {
  const stdout = gather();
  const stderr = gather();
  const exitCode = await runCommandLine(argv, {
    stdout: stdout.stream,
    stderr: stderr.stream,
    environment,
    signal,
    now: () => performance.now(),
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text(), output: stdout.text() + stderr.text() };
}

/** Reads what `--json` printed. */
export function reportOf({ stdout }: Result): RunReport {
  return JSON.parse(stdout) as RunReport;
}

function gather() {
  let written = "";
  const stream = new PassThrough();
  stream.setEncoding("utf8").on("data", (chunk: string) => (written += chunk));
  return { stream, text: () => written + String(stream.read() ?? "") };
}
