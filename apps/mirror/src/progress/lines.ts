import { formatBytes } from "../wording/format-bytes.js";
import { pathText } from "../wording/path-text.js";
import type { Display, Output } from "./display.js";

/** For everything that is no terminal: a line for each file that was transferred, and one for each note. */
export function showLines(output: Output): Display {
  return {
    onFile(event) {
      if (event.kind !== "finished" || event.file.status !== "delivered") return;
      output.write(`delivered: ${pathText(event.path)} (${formatBytes(event.file.bytes)})\n`);
    },
    onProgress: () => undefined,
    note: (line) => void output.write(`${line}\n`),
    close: () => undefined,
  };
}

/** Shows nothing. */
export const showNothing: Display = {
  onFile: () => undefined,
  onProgress: () => undefined,
  note: () => undefined,
  close: () => undefined,
};
