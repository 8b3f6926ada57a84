import type { Circumstances } from "./circumstances.js";
import type { Row } from "./verdict.js";

/** Do all conditions of `row` hold? */
export function applies(row: Row, { code, command, phase }: Circumstances): boolean {
  return (
    (row.codes === undefined || (code !== undefined && row.codes.includes(code))) &&
    (row.commands === undefined || (command !== undefined && row.commands.includes(command))) &&
    (row.phases === undefined || (phase !== undefined && row.phases.includes(phase)))
  );
}
