import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compareTrees } from "./compare-trees.js";
import { listFiles, makeSourceTree, samples } from "./source-tree.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "ftp-codes-trees-"));
});
afterEach(() => rm(root, { recursive: true }));

it("makes a tree of sources, documents and samples", async () => {
  const target = join(root, "tree");
  await makeSourceTree(target);
  const files = await listFiles(target);
  expect(files).toEqual(
    expect.arrayContaining([...Object.values(samples), "package.json", "packages/core/src/index.ts"]),
  );
  expect(files.some((path) => /node_modules|\/dist\/|\.test\.ts$/u.test(path))).toBe(false);
  expect((await stat(join(target, samples.empty))).size).toBe(0);
  expect((await stat(join(target, samples.large))).size).toBeGreaterThan(5_000_000);
});

it("tells what is the same, different, missing and added", async () => {
  for (const [path, content] of [
    ["a/same", "x"],
    ["a/different", "xyz"],
    ["a/longer", "xyz"],
    ["a/missing", ""],
    ["b/same", "x"],
    ["b/different", "xyy"],
    ["b/longer", "xyzz"],
    ["b/sub/added", ""],
  ] as const) {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), content);
  }
  expect(await compareTrees(join(root, "a"), join(root, "b"))).toEqual({
    same: ["same"],
    different: ["different", "longer"],
    missing: ["missing"],
    added: ["sub/added"],
  });
});
