import { describe, expect, it } from "vitest";
import { isKnownCode, replyCodes } from "./codes.js";

describe("the list of reply codes", () => {
  const rows = Object.entries(replyCodes);

  it("has 79 codes: 60 backed by an RFC and 19 in use without one", () => {
    expect(rows).toHaveLength(79);
    expect(rows.filter(([, status]) => status !== "de-facto")).toHaveLength(60);
  });

  it("knows each of its codes and nothing else", () => {
    for (let code = -1; code <= 11_000; code++) expect(isKnownCode(code)).toBe(String(code) in replyCodes);
    for (const other of [Number.NaN, Infinity, 550.5, 10_054]) expect(isKnownCode(other)).toBe(false);
  });
});
