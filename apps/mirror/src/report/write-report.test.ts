import { expect, it } from "vitest";
import { sampleReport } from "../../test/sample-run.js";
import { createReportWriter } from "./write-report.js";

const { direction, url, localDir, dryRun, startedAt } = sampleReport;
const head = { direction, url, localDir, dryRun, startedAt };

it("writes what JSON.parse reads as the report, with every file that was told", () => {
  let text = "";
  const writer = createReportWriter((piece) => (text += piece));
  writer.begin(head);
  for (const file of sampleReport.files) writer.file(file);
  writer.end({ ...sampleReport, files: [] });
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(sampleReport)));
});

it("writes a report without files", () => {
  let text = "";
  const writer = createReportWriter((piece) => (text += piece));
  writer.begin(head);
  writer.end(sampleReport);
  expect(JSON.parse(text)).toMatchObject({ files: [], url: sampleReport.url });
});
