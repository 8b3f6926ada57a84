import type { TreeFile } from "@ftp-codes/basic-ftp";
import { expect, it } from "vitest";
import { keepFiles } from "./keep-files.js";

const file = (status: TreeFile["status"], path: string): TreeFile => ({ path, status, bytes: 10, attempts: 1 });

it("counts all, and keeps the first ones and some of those that failed later", () => {
  const record = keepFiles(2);
  for (const path of ["a", "b", "c"]) record.add(file("delivered", path));
  for (const path of ["d", "e", "f"]) record.add(file("failed", path));
  record.add(file("unchanged", "g"));
  expect(record.files.map(({ path }) => path)).toEqual(["a", "b", "d", "e"]);
  expect(record.totals).toEqual({
    delivered: { files: 3, bytes: 30 },
    unchanged: { files: 1, bytes: 10 },
    failed: { files: 3, bytes: 30 },
  });
});
