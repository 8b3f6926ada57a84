import { describe, expect, it } from "vitest";
import { sampleReport } from "../../test/sample-run.js";
import { endOf, exitCodeOf } from "./outcome.js";
import { keepFiles } from "./keep-files.js";
import type { RunReport } from "./report.js";
import { failureLines, summaryLines } from "./summary.js";

function reportOn(files: RunReport["files"]): RunReport {
  const record = keepFiles();
  for (const file of files) record.add(file);
  return { ...sampleReport, files, totals: record.totals };
}

const allDelivered = reportOn(sampleReport.files.slice(0, 2));

describe("summaryLines", () => {
  it("is a table, what it took, and each failed file with its reply", () => {
    expect(summaryLines(sampleReport)).toEqual([
      "           files   bytes",
      "delivered      1  1.2 kB",
      "unchanged      1    10 B",
      "failed         1",
      "4.0 s, of which 1.5 s in waits (of all sessions together); 2 sessions, 1 repeat",
      "replies: 220×2 226×1 426×1 550×1 799×1",
      "failed: locked.txt: 550 Permission denied. The account lacks a right.",
    ]);
  });

  it("names the failed ones only so far", () => {
    const files = Array.from({ length: 60 }, (_, index) => ({
      path: `f${index}`,
      status: "failed" as const,
      bytes: 0,
      attempts: 1,
    }));
    const lines = failureLines(reportOn(files));
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toMatch(/^and 10 more/u);
  });
});

it.each([
  [sampleReport, 1, "1 entry of 3 files not delivered."],
  [allDelivered, 0, "Every file is there: 1 file delivered, 1 unchanged."],
  [{ ...allDelivered, dryRun: true }, 0, "1 file would be transferred, 1 unchanged."],
  [reportOn(allDelivered.files.slice(1)), 0, "Nothing to do: 1 file unchanged."],
  [
    { ...sampleReport, interrupted: true },
    130,
    "Interrupted: 1 file delivered so far; the same command goes on from there.",
  ],
  [{ ...sampleReport, failure: "530 Login incorrect." }, 1, "ftp://user@ftp.example/tree: 530 Login incorrect."],
])("ends with the right code and sentence (%#)", (report, exitCode, sentence) => {
  expect([exitCodeOf(report), endOf(report)]).toEqual([exitCode, sentence]);
});
