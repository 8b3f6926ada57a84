import type { Job } from "./arguments.js";
import { checkLocalDir, readCertificates } from "./check-local.js";
import { renderPage } from "./html/page.js";
import { mirrorTree, type RunOutcome } from "./mirror-tree.js";
import { chooseDisplay } from "./progress/choose-display.js";
import { endOf, exitCodeOf } from "./report/outcome.js";
import { failureLines, summaryLines } from "./report/summary.js";
import { createReportWriter } from "./report/write-report.js";
import { checkTargets, openReport, writeText } from "./report/write-targets.js";
import type { ExitCode, Surroundings } from "./surroundings.js";

/**
 * Carries out `get` or `put`: shows it, writes the reports that were asked for, and says how it ended.
 *
 * @throws {UsageError} when the arguments name something that is not there
 */
export async function runTransfer(
  { kind: direction, url, localDir, options }: Extract<Job, { kind: "get" | "put" }>,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { stdout, stderr } = surroundings;
  await checkLocalDir(direction, localDir);
  await checkTargets(options);
  const ca = options.ca === undefined ? undefined : await readCertificates(options.ca);

  const transfer = { direction, url, localDir, options, ...(ca !== undefined && { ca }) };
  const file = options.report === undefined ? undefined : openReport(options.report);
  const writers = [
    ...(file === undefined ? [] : [createReportWriter((text) => file.write(text))]),
    ...(options.json === true ? [createReportWriter((text) => stdout.write(text))] : []),
  ];
  const outcome = await mirrorTree(transfer, chooseDisplay(options, surroundings), { ...surroundings, writers });
  const { report } = outcome;
  const exitCode = exitCodeOf(report);

  const people = options.json === true ? stderr : stdout;
  const quiet = options.quiet === true;
  const lines = report.failure !== undefined ? [] : quiet ? failureLines(report) : summaryLines(report);
  (quiet ? stderr : people).write(lines.map((line) => `${line}\n`).join(""));
  if (exitCode !== 0) stderr.write(`mirror: ${endOf(report)}\n`);
  else if (!quiet) people.write(`${endOf(report)}\n`);
  await file?.end();
  if (options.html !== undefined) await writeText(options.html, pageOf(outcome));
  return exitCode;
}

function pageOf({ report, timeline }: RunOutcome): string {
  const title = report.direction === "put" ? `Upload to ${report.url}` : `Download from ${report.url}`;
  const verdict = { ok: exitCodeOf(report) === 0, text: endOf(report) };
  return renderPage({ title, verdict, runs: [{ title: "The run", report, timeline }] });
}
