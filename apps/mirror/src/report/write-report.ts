import type { TreeFile } from "@ftp-codes/basic-ftp";
import type { RunReport } from "./report.js";

/** What is known of a run before it begins. */
export type ReportHead = Pick<RunReport, "direction" | "url" | "localDir" | "dryRun" | "startedAt">;

/** Writes one report as JSON, file by file as they are finished, so that none of them has to be kept for it. */
export interface ReportWriter {
  begin(head: ReportHead): void;
  file(file: TreeFile): void;
  end(report: RunReport): void;
}

/** @param write takes the next piece of the text */
export function createReportWriter(write: (text: string) => void): ReportWriter {
  let begun: ReportHead | undefined;
  let first = true;
  return {
    begin(head) {
      begun = head;
      write(`${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "files": [`);
    },
    file(file) {
      write(`${first ? "" : ","}\n    ${JSON.stringify(file)}`);
      first = false;
    },
    end(report) {
      const rest = Object.entries(report).filter(([key]) => key !== "files" && !(key in (begun ?? {})));
      write(`\n  ],${JSON.stringify(Object.fromEntries(rest), undefined, 2).slice(1)}\n`);
    },
  };
}
