import type { Output } from "./progress/display.js";

/** What a run takes from its process, so that a test can run it without one. */
export interface Surroundings {
  readonly stdout: Output & NodeJS.WritableStream;
  readonly stderr: Output & NodeJS.WritableStream;
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /** Milliseconds on a clock that does not run backwards. */
  readonly now: () => number;
}

/** 0: every file is there; 1: some are not; 2: wrong arguments; 130: interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;
