import { describe, expect, it } from "vitest";
import { isKnownCode, replyCodes } from "./codes.js";

describe("the list of reply codes", () => {
  const rows = Object.entries(replyCodes);

  it("has 79 codes: 60 backed by an RFC and 19 in use without one", () => {
    expect(rows).toHaveLength(79);
    expect(rows.filter(([, [, status]]) => status !== "de-facto")).toHaveLength(60);
  });

  it("has unique names in camel case", () => {
    const names = rows.map(([, [name]]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-zA-Z0-9]+$/u);
  });

  it("names an RFC for every code that is not de facto", () => {
    for (const [code, [, status, source]] of rows) {
      expect(source, code).not.toBe("");
      if (status !== "de-facto") expect(source, code).toMatch(/^RFC \d{3,4}/u);
    }
  });

  it("knows each of its codes and nothing else", () => {
    for (let code = -1; code <= 11_000; code++) expect(isKnownCode(code)).toBe(String(code) in replyCodes);
    for (const other of [Number.NaN, Infinity, 550.5, 10_054]) expect(isKnownCode(other)).toBe(false);
  });
});
