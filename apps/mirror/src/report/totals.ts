import type { TreeFile } from "@ftp-codes/basic-ftp";

/** How many files, and how many bytes in them. */
export interface Total {
  readonly files: number;
  readonly bytes: number;
}

/** The files of a report counted by what became of them. */
export function totalsOf(files: readonly TreeFile[]): Readonly<Record<TreeFile["status"], Total>> {
  const totals = {
    delivered: { files: 0, bytes: 0 },
    unchanged: { files: 0, bytes: 0 },
    failed: { files: 0, bytes: 0 },
  };
  for (const file of files) {
    totals[file.status].files += 1;
    totals[file.status].bytes += file.bytes;
  }
  return totals;
}
