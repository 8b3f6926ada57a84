import { describe, expect, it } from "vitest";
import { hasProgressed } from "./progress.js";

describe("hasProgressed", () => {
  it.each([
    ["64 KiB of a large file", 0, 65_536, 1_000_000_000, true],
    ["a byte less", 0, 65_535, 1_000_000_000, false],
    ["64 KiB of who knows how much", 0, 65_536, undefined, true],
    ["a byte less of who knows how much", 0, 65_535, undefined, false],
    ["half of a small file", 0, 500, 1_000, true],
    ["half of what was missing of it", 500, 750, 1_000, true],
    ["a byte of it", 500, 501, 1_000, false],
    ["nothing", 500, 500, 1_000, false],
    ["nothing of an empty file", 0, 0, 0, false],
    ["less than before, because it begins anew", 500, 0, 1_000, false],
    ["more than there should be", 1_000, 100_000, 1_000, false],
  ])("%s", (_what, before, won, of, expected) => {
    expect(hasProgressed(before, { won, of })).toBe(expected);
  });

  it("comes to an end, whatever a server feeds", () => {
    const of = 1_000_000;
    let won = 0;
    let times = 0;
    for (; won < of - 1; times += 1) {
      let more = won + 1;
      while (!hasProgressed(won, { won: more, of })) more += 1;
      won = more;
    }
    expect(times).toBeLessThan(60);
  });
});
