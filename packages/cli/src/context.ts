import type { ExitCode } from "./exit-codes.js";
import type { Layout } from "./output/style.js";
import type { Surroundings } from "./surroundings.js";

/** What each command of the program works with. */
export interface Context {
  readonly surroundings: Surroundings;
  /** For what goes to standard output. */
  readonly layout: Layout;
  readonly write: (text: string) => void;
  readonly writeJson: (value: unknown) => void;
  /** What the process is to end with. */
  exitCode: ExitCode;
}

/** The option that every command has. */
export const jsonOption = ["--json", "write JSON for a program to read"] as const;
