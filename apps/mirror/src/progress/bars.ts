import type { FileEvent, TreeProgress } from "@ftp-codes/basic-ftp";
import cliProgress, { type Options, type Params, type SingleBar } from "cli-progress";
import { fileLine, totalLine } from "./bar-line.js";
import type { Display, Output } from "./display.js";
import { measureRate } from "./rate.js";

/** Clears the rest of a terminal's line: a note longer than one line ends where a bar was. */
const clearLine = "\u001B[K";

/** For a terminal: a bar for the whole tree and one for each file that is running; notes stay above them. */
export function showBars(output: Output & NodeJS.WritableStream, now: () => number): Display {
  const columns = (): number => output.columns ?? 80;
  const rateOf = measureRate(now);
  const running = new Map<string, SingleBar>();
  const bars = new cliProgress.MultiBar({
    stream: output,
    format: (_options: Options, params: Params, payload: { line?: (params: Params) => string }) =>
      (payload.line?.(params) ?? "").slice(0, columns() - 1),
    fps: 8,
    clearOnComplete: true,
    hideCursor: true,
    gracefulExit: false,
    linewrap: true,
    // A line that has not changed is drawn all the same: a note may have moved all of them down.
    forceRedraw: true,
  });
  let total: SingleBar | undefined;

  return {
    onFile(event: FileEvent) {
      const bar = event.kind === "finished" ? running.get(event.path) : undefined;
      if (bar === undefined) return;
      bars.remove(bar);
      running.delete(event.path);
    },
    onProgress(progress: TreeProgress) {
      const line = totalLine(progress, rateOf(progress.bytes));
      total ??= bars.create(1, 0, { line: () => line });
      total.update({ line: () => line });
      const { path, bytes, total: size } = progress.file;
      // What is done at the first sight needs no bar.
      if (bytes > 0 && (size === undefined || bytes < size)) {
        const ownLine = { line: () => fileLine(path, bytes, size, columns()) };
        const known = running.get(path);
        if (known === undefined) running.set(path, bars.create(1, 0, ownLine));
        else known.update(ownLine);
      }
    },
    note(text) {
      if (total === undefined) output.write(`${text}\n`);
      else bars.log(`${text}${clearLine}\n`);
    },
    close() {
      for (const bar of running.values()) bars.remove(bar);
      if (total !== undefined) bars.remove(total);
      bars.stop();
    },
  };
}
