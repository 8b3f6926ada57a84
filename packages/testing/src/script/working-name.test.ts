import { expect, test } from "vitest";
import { createSizeOf } from "./working-name.js";

test("the size of a file is known under a temporary name for it as well", () => {
  const sizeOf = createSizeOf({ "/d/a.bin": 3000, "/d/a.bin.ftp-part": 7 });
  expect(sizeOf("/d/a.bin")).toBe(3000);
  expect(sizeOf("/d/.a.bin.tmp")).toBe(3000);
  expect(sizeOf("/d/a.bin.ftp-part")).toBe(7);
  expect(sizeOf("/d/b.bin")).toBeUndefined();
});
