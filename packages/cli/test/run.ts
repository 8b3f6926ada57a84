import { runCommandLine, type Surroundings } from "../src/index.js";

/** What a run wrote and ended with. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a test may say about the process that is played. */
export interface RunOptions extends Partial<Pick<Surroundings, "environment" | "signal" | "random" | "now">> {
  readonly stdin?: string;
  readonly columns?: number;
  readonly isTTY?: boolean;
  /** Called with all that was written to standard output so far. */
  readonly onOut?: (out: string) => void;
}

/** Carries out a command line in this process, with streams of its own. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  let out = "";
  let err = "";
  const code = await runCommandLine(argv, {
    stdin: [Buffer.from(options.stdin ?? "")],
    stdout: {
      write(text) {
        out += text;
        options.onOut?.(out);
      },
      isTTY: options.isTTY ?? false,
      columns: options.columns,
    },
    stderr: { write: (text) => (err += text) },
    environment: options.environment ?? {},
    signal: options.signal ?? new AbortController().signal,
    random: options.random ?? (() => 0.5),
    now: options.now ?? Date.now,
  });
  return { code, out, err };
}

/** The same with `--json`; what was written, read. */
export async function runJson(
  argv: readonly string[],
  options: RunOptions = {},
): Promise<{ code: number; value: unknown }> {
  const { code, out } = await run([...argv, "--json"], options);
  return { code, value: JSON.parse(out) };
}
