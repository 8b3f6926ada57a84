import { type ExitCode, exitCodes } from "../exit-codes.js";

/** How a run ends that can't write. */
export interface LostOutput {
  /** For standard error, with its line end. */
  readonly sentence: string;
  readonly exitCode: ExitCode;
}

/**
 * What a failed write means: nothing when it is a reader that has gone away, such as `head`, who has read what it wanted.
 */
export function lostOutput({ code, message }: NodeJS.ErrnoException): LostOutput | undefined {
  if (code === "EPIPE") return undefined;
  const sentence = `ftp-codes: The output can't be written (${code ?? message}).\n`;
  return { sentence, exitCode: exitCodes.failed };
}
