import { basename } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameProblem, sameName } from "./name-problem.js";

describe("nameProblem", () => {
  it.each([
    "",
    ".",
    "..",
    "../x",
    "a/b",
    "/etc/passwd",
    "a\\b",
    "..\\x",
    "a\0b",
    "a\r\nDELE b",
    "a\u001b[2J",
    "b\ufffdd",
  ])("%j may not become a local name anywhere", (name) => {
    expect(nameProblem(name, "linux")).toBeTypeOf("string");
    expect(nameProblem(name, "win32")).toBeTypeOf("string");
  });

  it.each(["CON", "nul.txt", "COM1", "lpt9.log", "trailing ", "trailing.", "a:b", "what?"])(
    "%j may not on Windows",
    (name) => {
      expect(nameProblem(name, "win32")).toBeTypeOf("string");
      expect(nameProblem(name, "linux")).toBeUndefined();
    },
  );

  it.each(["a", ".hidden", "...", "with space", "Übung ☃", "-a", "console", "com10"])("%j may", (name) => {
    expect(nameProblem(name, "win32") ?? nameProblem(name, "linux")).toBe(
      name === "..." ? "ends in a dot or a space" : undefined,
    );
  });

  it("lets nothing through that is more than a name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        if (nameProblem(name, "linux") === undefined) expect(basename(name)).toBe(name);
      }),
    );
  });
});

describe("sameName", () => {
  it.each([
    ["linux", [undefined, undefined, "is there already"]],
    ["win32", [undefined, "is there already", "is there already"]],
    ["darwin", [undefined, "is there already", "is there already"]],
  ] as const)("%s", (platform, expected) => {
    const seen = new Set<string>();
    const problems = ["Ärger.txt", "ÄRGER.TXT", "Ärger.txt"].map((name) => sameName(name, seen, platform));
    expect(problems.map((problem) => problem?.slice(0, 16))).toEqual(expected);
  });
});
