import type { ExitCode } from "../surroundings.js";
import { countOf } from "../wording/count-of.js";
import type { RunReport } from "./report.js";

/** The exit code that a run has earned. */
export function exitCodeOf(report: RunReport): ExitCode {
  if (report.interrupted) return 130;
  return report.totals.failed.files > 0 ? 1 : 0;
}

/** How a run ended, in one sentence. */
export function endOf(report: RunReport): string {
  const { delivered, unchanged, failed } = report.totals;
  const whole = countOf(delivered.files + unchanged.files + failed.files, "file");
  if (report.interrupted)
    return `Interrupted: ${countOf(delivered.files, "file")} delivered so far; the same command goes on from there.`;
  if (report.failure !== undefined) return `${report.url}: ${report.failure}`;
  if (failed.files > 0) return `${countOf(failed.files, "entry", "entries")} of ${whole} not delivered.`;
  if (report.dryRun) return `${countOf(delivered.files, "file")} would be transferred, ${unchanged.files} unchanged.`;
  if (delivered.files === 0) return `Nothing to do: ${whole} unchanged.`;
  return `Every file is there: ${countOf(delivered.files, "file")} delivered, ${unchanged.files} unchanged.`;
}
