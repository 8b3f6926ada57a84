import { createWriteStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import { UsageError } from "../usage-error.js";
import { localErrorText } from "../wording/local-error-text.js";
import { pathText } from "../wording/path-text.js";

/** The files that a run writes beside its work. */
export interface Targets {
  readonly report?: string;
  readonly html?: string;
}

/** Throws a `UsageError` when a report is to go where no directory is, before a long run ends with that news. */
export async function checkTargets({ report, html }: Targets): Promise<void> {
  for (const path of [report, html]) {
    if (path === undefined) continue;
    const directory = await stat(dirname(path)).catch(() => undefined);
    const taken = await stat(path).catch(() => undefined);
    if (directory?.isDirectory() !== true || taken?.isDirectory() === true)
      throw new UsageError(`No report can be written to ${pathText(path)}: there is no such directory, or it is one.`);
  }
}

/** A report that is written while the run goes on. */
export interface OpenReport {
  write(text: string): void;
  /** Rejects with an `Error` with a sentence for the user when not all of it could be written. */
  end(): Promise<void>;
}

/** Begins to write the report file. Trouble with it does not disturb the run; `end` tells. */
export function openReport(path: string): OpenReport {
  const stream = createWriteStream(path);
  let failed: Error | undefined;
  stream.on("error", (error) => (failed ??= error));
  return {
    write(text) {
      if (failed === undefined) stream.write(text);
    },
    async end() {
      if (failed === undefined) stream.end();
      await finished(stream).catch((error: unknown) => (failed ??= error as Error));
      if (failed !== undefined) throw notWritten(path, failed);
    },
  };
}

/** Writes a text file. Throws an `Error` with a sentence for the user when it can't be written. */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw notWritten(path, error);
  }
}

function notWritten(path: string, error: unknown): Error {
  return new Error(`The report ${pathText(path)} was not written: ${localErrorText(error)}.`, { cause: error });
}
