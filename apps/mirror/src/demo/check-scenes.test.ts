import { describe, expect, it } from "vitest";
import { sampleReport } from "../../test/sample-run.js";
import type { RunReport } from "../report/report.js";
import { checkScenes, type Evidence } from "./check-scenes.js";
import type { TreeDifference } from "./compare-trees.js";
import { refusedPaths, scenes } from "./scenes.js";
import { samples } from "./source-tree.js";

const whole: TreeDifference = { same: ["a"], different: [], missing: refusedPaths, added: [] };

function repeated(path: string, code?: number): RunReport["decisions"][number] {
  const decision = {
    atMs: 1,
    session: 1,
    path,
    operation: "uploadFrom",
    attempt: 1,
    said: "",
    cause: "other",
  } as const;
  return { ...decision, action: "repeat", ...(code !== undefined && { code }) };
}

function delivered(path: string): RunReport["files"][number] {
  return { path, status: "delivered", bytes: 1, attempts: 2 };
}

/** Everything as the script foresees it. */
const foreseen: Evidence = {
  upload: {
    ...sampleReport,
    files: [
      ...[samples.large, "README.md", samples.greetings].map(delivered),
      { path: samples.refused, status: "failed", bytes: 0, attempts: 1, code: 550 },
    ],
    decisions: [
      repeated("x", 421),
      repeated(samples.large, 426),
      repeated("README.md"),
      repeated(samples.greetings, undefined),
    ],
  },
  download: {
    ...sampleReport,
    direction: "get",
    files: [samples.large, "package.json", samples.letter].map(delivered),
    decisions: [repeated(samples.large, 426), repeated("package.json"), repeated(samples.letter)],
  },
  onServer: whole,
  cameBack: whole,
  struck: () => true,
};

function unforeseen(evidence: Partial<Evidence>): number {
  return checkScenes({ ...foreseen, ...evidence }).filter(({ ok }) => !ok).length;
}

describe("checkScenes", () => {
  it("finds all in order when all of it is as foreseen", () => {
    expect(checkScenes(foreseen)).toHaveLength(scenes.length + 1);
    expect(unforeseen({})).toBe(0);
  });

  it("notices a fault that did not strike", () => {
    for (const { rule } of scenes) expect(unforeseen({ struck: (other) => other !== rule })).toBe(1);
  });

  it("notices a failure that nobody repeated", () => {
    expect(unforeseen({ download: { ...foreseen.download, decisions: [] } })).toBe(3);
    expect(unforeseen({ upload: { ...foreseen.upload, decisions: [] } })).toBe(4);
  });

  it("notices that the refused file came through, was tried twice, or another one failed", () => {
    const files = foreseen.upload.files.filter(({ path }) => path !== samples.refused);
    expect(unforeseen({ upload: { ...foreseen.upload, files: [...files, delivered(samples.refused)] } })).toBe(2);
    const twice = { path: samples.refused, status: "failed", bytes: 0, attempts: 2, code: 550 } as const;
    expect(unforeseen({ upload: { ...foreseen.upload, files: [...files, twice] } })).toBe(1);
    const other = { path: "other", status: "failed", bytes: 0, attempts: 1 } as const;
    expect(unforeseen({ download: { ...foreseen.download, files: [...foreseen.download.files, other] } })).toBe(1);
  });

  it.each([
    { ...whole, different: ["a"] },
    { ...whole, missing: [...refusedPaths, "a"] },
    { ...whole, missing: [] },
    { ...whole, added: ["a.part"] },
    { ...whole, same: [] },
  ])("notices trees that differ (%#)", (difference) => {
    expect(unforeseen({ cameBack: difference })).toBe(1);
    expect(unforeseen({ onServer: difference })).toBe(1);
  });
});
