import { replyCodes } from "@ftp-codes/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean, nearest, nearestCodes } from "./did-you-mean.js";
import { editDistance } from "./edit-distance.js";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["stor", "stor", 0],
    ["stro", "stor", 1],
    ["sto", "stor", 1],
    ["550", "553", 1],
    ["", "abc", 3],
  ])("is between %j and %j %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it("is the same both ways, and no more than the longer length", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});

describe("nearest", () => {
  it("finds a word behind two exchanged letters", () => {
    expect(nearest("RTER", ["STOR", "RETR", "USER"])).toEqual(["RETR"]);
  });

  it("finds nothing for a word that resembles none", () => {
    expect(nearest("x".repeat(1000), ["STOR"])).toEqual([]);
    expect(nearest("hello", ["STOR"])).toEqual([]);
  });

  it("finds only known codes for any number, a known one itself first", () => {
    const known = Object.keys(replyCodes).map(Number);
    for (let code = 100; code < 700; code++) {
      const found = nearestCodes(code);
      expect(found.every((candidate) => known.includes(candidate))).toBe(true);
      if (known.includes(code)) expect(found[0]).toBe(code);
    }
  });
});

describe("didYouMean", () => {
  it("lists what there is", () => {
    expect(didYouMean([])).toBe("");
    expect(didYouMean([530])).toBe(" Did you mean 530?");
    expect(didYouMean(["a", "b", "c"])).toBe(" Did you mean a, b or c?");
  });
});
