import { describe } from "@ftp-codes/core/catalogue";
import { errorOfNumber } from "@ftp-codes/core/reference";
import { UsageError } from "../usage-error.js";

/**
 * The error that a number stands for which no server sends; `undefined` for a reply code.
 *
 * @throws {UsageError} when there is nothing to advise on
 */
export function lostAnswerOf(code: number): string | undefined {
  if (describe(code)?.status !== "not-a-reply") return undefined;
  const error = errorOfNumber(code);
  if (error !== undefined) return error;
  throw new UsageError(
    `${code} is no reply of a server, and no lost answer. "ftp-codes explain ${code}" says what it is.`,
  );
}

/** Reads the name of an error; a script whose variable is empty knows of none. Throws `UsageError` then. */
export function readErrorName(name: string): string {
  if (name.trim() !== "") return name.trim();
  throw new UsageError("--error takes the name of an error, such as ECONNRESET or timeout.");
}
