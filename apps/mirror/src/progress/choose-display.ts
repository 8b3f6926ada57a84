import type { RunOptions } from "../options.js";
import type { Surroundings } from "../surroundings.js";
import { showBars } from "./bars.js";
import type { Display } from "./display.js";
import { showLines, showNothing } from "./lines.js";

/** Bars on a terminal, lines elsewhere, nothing for `--quiet`; with `--json` on standard error, to keep the other clean. */
export function chooseDisplay(options: RunOptions, { stdout, stderr, now }: Surroundings): Display {
  if (options.quiet === true) return showNothing;
  const output = options.json === true ? stderr : stdout;
  return output.isTTY === true ? showBars(output, now) : showLines(output);
}
