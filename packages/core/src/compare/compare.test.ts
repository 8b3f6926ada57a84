import { describe, expect, it } from "vitest";
import { describe as entryOf } from "../catalogue.js";
import { replyCodes } from "../codes.js";
import { commandsForCode } from "../commands/commands-for-code.js";
import { compare } from "./compare.js";
import { formatComparison } from "./format-comparison.js";

const codes = Object.keys(replyCodes).map(Number);
const pairs = codes.flatMap((a) => codes.filter((b) => a < b).map((b) => [a, b] as const));

/** Pairs that people really mix up: each has a paragraph of its own. */
const mixedUp = [
  [220, 421], [421, 530], [425, 426], [450, 550], [451, 452], [452, 552], [500, 502], [501, 504], [502, 504], [521, 522],
  [522, 534], [530, 532], [331, 332], [226, 250], [125, 150], [200, 202], [211, 214], [212, 213], [221, 421], [227, 229],
  [230, 232], [234, 334], [331, 530], [350, 250], [421, 426], [425, 522], [430, 530], [431, 534], [450, 451], [500, 501],
  [503, 530], [530, 534], [530, 550], [532, 332], [550, 551], [550, 553], [551, 451], [552, 553], [553, 501], [554, 501],
] as const; // prettier-ignore

describe("compare, for every pair of known codes", () => {
  it("gives four to six different sentences without seams", () => {
    for (const [a, b] of pairs) {
      const { keyDifferences, summary, whenToUseWhich, title } = compare(a, b);
      const name = `${a}/${b}`;
      expect(keyDifferences.length, name).toBeGreaterThanOrEqual(4);
      expect(keyDifferences.length, name).toBeLessThanOrEqual(6);
      expect(new Set(keyDifferences).size, name).toBe(keyDifferences.length);
      for (const text of [...keyDifferences, summary, whenToUseWhich]) {
        expect(text, name).toMatch(/^["A-Z0-9].*[.!?]$/u);
        expect(text, name).not.toMatch(/undefined|\b(\w+) \1\b|\.\.| {2}/u);
      }
      expect(title, name).toMatch(/^FTP \d{3} \S.* vs \d{3} \S/u);
    }
  });

  it("swaps the sides and nothing else", () => {
    for (const [a, b] of pairs) {
      const [there, back] = [compare(a, b), compare(b, a)];
      expect(back.left).toEqual(there.right);
      expect(back.right).toEqual(there.left);
      expect({ ...back, left: 0, right: 0, title: "" }).toEqual({ ...there, left: 0, right: 0, title: "" });
    }
  });

  it("says of the classes and subjects what the catalogue says", () => {
    for (const [a, b] of pairs) {
      const { sameClass, sameSubject } = compare(a, b);
      expect(sameClass).toBe(Math.floor(a / 100) === Math.floor(b / 100));
      expect(sameSubject).toBe(Math.floor(a / 10) % 10 === Math.floor(b / 10) % 10);
    }
  });

  it("claims no command for one of the two that can get the other as well", () => {
    const verbsOf = (code: number): string[] =>
      commandsForCode(code).map(({ verb }) => (verb === "CONNECT" ? "the connection itself" : verb));
    for (const [a, b] of pairs) {
      const told = compare(a, b).keyDifferences.find((text) =>
        /^(?:\d+ (?:answers|is listed)|Of the two|Every command)\b/u.test(text),
      );
      const shared = verbsOf(a).filter((verb) => verbsOf(b).includes(verb) && !/^X/u.test(verb));
      if (told === undefined || shared.length === 0) continue;
      expect(told, `${a}/${b}`).toMatch(
        /^Of the two, only \d+ answers|^Every command that can get \d+ can get \d+ too/u,
      );
      const claimed = told.replace(/^Every.*? too;/u, "").split(/[ ,;.]+/u);
      for (const verb of shared) expect(claimed, `${a}/${b}`).not.toContain(verb);
    }
  });

  it("says once that a code is in no RFC", () => {
    for (const [a, b] of pairs) {
      const found = compare(a, b).keyDifferences.filter((text) => /\bRFC\b/u.test(text));
      const ofOrigin = found.filter((text) => /stands in no RFC|in no RFC's list|came with a later RFC/u.test(text));
      expect(ofOrigin.length, `${a}/${b}`).toBeLessThanOrEqual(1);
    }
  });

  it("tells no two pairs apart in the same words only", () => {
    const seen = new Map<string, string>();
    for (const [a, b] of pairs) {
      const text = compare(a, b).keyDifferences.join("\n");
      expect(seen.get(text), `${a}/${b}`).toBeUndefined();
      seen.set(text, `${a}/${b}`);
    }
  });
});

it.each(mixedUp)("%d and %d are told apart by a paragraph that is written once", (a, b) => {
  const told = [
    entryOf(a)?.confusedWith.find(({ code }) => code === b),
    entryOf(b)?.confusedWith.find(({ code }) => code === a),
  ].filter((x) => x !== undefined);
  expect(told).toHaveLength(1);
  expect(compare(a, b).keyDifferences[0]).toBe(told[0]?.howToTell);
});

it("tells numbers that are no reply apart as well, without a word on their first digit", () => {
  const others = [900, 901, 909, 10_054, 10_066];
  const withOthers = others.flatMap((b) => [421, 550, 633, 902, 10_060].map((a): [number, number] => [a, b]));
  for (const [a, b] of withOthers) {
    const { keyDifferences } = compare(a, b);
    expect(keyDifferences.length, `${a}/${b}`).toBeGreaterThanOrEqual(4);
    expect(keyDifferences.length, `${a}/${b}`).toBeLessThanOrEqual(6);
    expect(keyDifferences.join(" "), `${a}/${b}`).not.toMatch(/both begin with|refused with/u);
  }
});

describe("compare, where there is nothing to compare", () => {
  it("a code with itself", () => {
    const { keyDifferences, summary, left, right } = compare(550, 550);
    expect(keyDifferences).toEqual([]);
    expect(summary).toBe("550 is compared with itself: there is no difference to name.");
    expect(left).toEqual(right);
  });

  it.each([
    [550, 998, "998 is not in the catalogue"],
    [998, 550, "998 is not in the catalogue"],
    [997, 998, "Neither 997 nor 998 is in the catalogue"],
    [Number.NaN, 550, "NaN is not in the catalogue"],
    [999, 999, "999 is not in the catalogue"],
  ])("%d with %d", (a, b, begin) => {
    const comparison = compare(a, b);
    expect(comparison.keyDifferences).toEqual([]);
    expect(comparison.summary.startsWith(begin)).toBe(true);
    expect(comparison.sameClass).toBe(false);
    expect(formatComparison(comparison, "text")).toContain(begin);
  });
});

describe("formatComparison", () => {
  const headings = ["Description", "When you see it", "How to fix", "Key differences", "When to use which"];

  it("as Markdown has a title, the summary and each heading once, both codes under the first three", () => {
    const comparison = compare(220, 421);
    const page = formatComparison(comparison, "markdown");
    expect(page.startsWith("# FTP 220 Service Ready vs 421 Service Not Available\n")).toBe(true);
    expect(page).toContain(comparison.summary);
    for (const heading of headings) expect(page.split(`\n## ${heading}\n`)).toHaveLength(2);
    expect(page.split("**220 Service Ready**")).toHaveLength(4);
    expect(page.split("**421 Service Not Available**")).toHaveLength(4);
    for (const difference of comparison.keyDifferences) expect(page).toContain(`- ${difference}\n`);
    expect(page).toContain(comparison.left.howToFix.client);
    expect(page).toContain(comparison.right.howToFix.server);
  });

  it("as text has the same, without marks of Markdown", () => {
    const page = formatComparison(compare(425, 426), "text");
    for (const heading of headings) expect(page).toContain(`\n${heading}\n---`);
    expect(page).not.toMatch(/\*\*|^#/mu);
    expect(page.endsWith("\n")).toBe(true);
  });
});
