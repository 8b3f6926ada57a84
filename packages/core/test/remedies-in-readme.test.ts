import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { remedyActions } from "../src/advice/remedies.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const rows = readme
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, action, by]) => action?.startsWith("`") === true && ["client", "user", "server"].includes(by ?? ""));

describe("the table of remedies", () => {
  it("has exactly the remedies there are, with who carries each out and what it is", () => {
    const inReadme = Object.fromEntries(
      rows.map(([, action = "", by, detail]) => [action.slice(1, -1), { by, detail }]),
    );
    expect(inReadme).toEqual(remedyActions);
    expect(rows).toHaveLength(Object.keys(remedyActions).length);
  });
});
