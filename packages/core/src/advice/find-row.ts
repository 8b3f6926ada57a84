import { byCode } from "./by-code.js";
import { byCommand } from "./by-command.js";
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

/** The rows of the tables by code, as far as codes were asked for; there are at most 900. */
const rowsByCode = /* @__PURE__ */ new Map<number | undefined, readonly Row[]>();

/** The first row that applies: those for a command or a phase, then those for the code alone. */
export function findRow(told: Circumstances): Row | undefined {
  let rows = rowsByCode.get(told.code);
  if (rows === undefined) {
    rows = [...byCommand, ...byCode].filter(
      ({ codes }) => codes === undefined || codes.some((code) => code === told.code),
    );
    rowsByCode.set(told.code, rows);
  }
  return rows.find((row) => applies(row, told));
}
