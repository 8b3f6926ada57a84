import { stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
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

/** Writes what was asked for. Throws an `Error` with a sentence for the user when a file can't be written. */
export async function writeTargets(
  { report, html }: Targets,
  makeReport: () => unknown,
  makePage: () => string,
): Promise<void> {
  if (report !== undefined) await write(report, `${JSON.stringify(makeReport(), undefined, 2)}\n`);
  if (html !== undefined) await write(html, makePage());
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new Error(`The report ${pathText(path)} was not written: ${localErrorText(error)}.`, { cause: error });
  }
}
