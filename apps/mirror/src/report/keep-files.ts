import type { TreeFile, TreeReport } from "@ftp-codes/basic-ftp";

/** The files of a run as far as they are kept, and all of them counted. */
export interface FileRecord {
  add(file: TreeFile): void;
  /** All of a usual tree; of a very large one the first, and as many of those that failed later. */
  readonly files: readonly TreeFile[];
  readonly totals: TreeReport["totals"];
}

/** Files that are kept for the page and the summary. The JSON report is written as they come, and has all. */
const mostKept = 10_000;

/** Keeps a bounded number of files. */
export function keepFiles(most = mostKept): FileRecord {
  const files: TreeFile[] = [];
  const totals = {
    delivered: { files: 0, bytes: 0 },
    unchanged: { files: 0, bytes: 0 },
    failed: { files: 0, bytes: 0 },
  };
  let keptLater = 0;
  return {
    files,
    totals,
    add(file) {
      totals[file.status].files += 1;
      totals[file.status].bytes += file.bytes;
      if (files.length - keptLater < most) files.push(file);
      else if (file.status === "failed" && keptLater < most) {
        keptLater += 1;
        files.push(file);
      }
    },
  };
}
