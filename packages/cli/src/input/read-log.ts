import { printable } from "@ftp-codes/core";
import { decodeLog, type LogReport } from "@ftp-codes/core/log";
import type { Surroundings } from "../surroundings.js";
import { UsageError } from "../usage-error.js";
import { chunksOfFile } from "./read-chunks.js";
import { linesOf } from "./read-lines.js";

const meanings: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "there is no permission to read it",
  EISDIR: "it is a directory",
};

/**
 * Decodes the log in the file at `path`, or on standard input for `-`, in bounded memory.
 *
 * @throws {UsageError} when it can't be read
 */
export function readLog(path: string, { stdin }: Surroundings): LogReport {
  try {
    return decodeLog(linesOf(path === "-" ? stdin : chunksOfFile(path)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`The log ${printable(path)} can't be read: ${meanings[code] ?? code}.`);
  }
}
