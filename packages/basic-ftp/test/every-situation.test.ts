import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { situations } from "./situations.js";

/** What names a test here: the row of a table, or the first argument of `it`. */
const title = /(?:\brow: |\bit\(|^\s+\[)(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/gm;

it("every situation that a bare client gets wrong has a test of its name", async () => {
  const titles: string[] = [];
  for (const file of await readdir(import.meta.dirname)) {
    if (!file.endsWith(".test.ts")) continue;
    const text = await readFile(new URL(file, import.meta.url), "utf8");
    for (const [, double, single] of text.matchAll(title)) titles.push(double ?? single ?? "");
  }
  const isOf = (situation: string) => (name: string) =>
    name === situation || (/^[ :,]/.test(name.slice(situation.length)) && name.startsWith(situation));
  expect(situations.filter((situation) => !titles.some(isOf(situation)))).toEqual([]);
  expect(new Set(situations).size).toBe(situations.length);
});
