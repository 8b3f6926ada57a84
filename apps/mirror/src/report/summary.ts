import { countOf } from "../wording/count-of.js";
import { formatBytes } from "../wording/format-bytes.js";
import { formatDuration } from "../wording/format-duration.js";
import { pathText } from "../wording/path-text.js";
import type { RunReport } from "./report.js";

const mostFailures = 50;

/** The table at the end of a run: what became of the files, what it took, and each failed file with the reason. */
export function summaryLines(report: RunReport): string[] {
  const { totals } = report;
  const rows = [
    ["", "files", "bytes"],
    [report.dryRun ? "to transfer" : "delivered", count(totals.delivered.files), formatBytes(totals.delivered.bytes)],
    ["unchanged", count(totals.unchanged.files), formatBytes(totals.unchanged.bytes)],
    ["failed", count(totals.failed.files), ""],
  ];
  const replies = Object.entries(report.replies).map(([code, times]) => `${code}×${count(times)}`);
  return [
    ...alignColumns(rows),
    `${formatDuration(report.elapsedMs)}, of which ${formatDuration(report.waitedMs)} in waits (of all sessions together); ` +
      `${countOf(report.sessions, "session")}, ${countOf(report.retries, "repeat")}`,
    ...(replies.length === 0 ? [] : [`replies: ${replies.join(" ")}`]),
    ...failureLines(report),
  ];
}

/** One line for each failed file, with the reply that decided. */
export function failureLines(report: RunReport): string[] {
  const failed = report.files.filter(({ status }) => status === "failed");
  const lines = failed
    .slice(0, mostFailures)
    .map((file) => `failed: ${pathText(file.path)}: ${pathText(file.reason ?? "no reason is known")}`);
  const more = report.totals.failed.files - lines.length;
  return more > 0 ? [...lines, `and ${count(more)} more; --report or --html names them all`] : lines;
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}

/** The first column to the left, the others to the right, without spaces at the end. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
