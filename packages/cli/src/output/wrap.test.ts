import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toJson } from "./json.js";
import { columnsOf, wrap } from "./wrap.js";

const words = fc.array(fc.stringMatching(/^[a-zé漢]{1,12}$/u), { maxLength: 40 });

describe("wrap", () => {
  it("loses no word, and makes no line longer than the width unless one word is", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 60 }), (parts, width) => {
        const lines = wrap(parts.join(" "), width, "  ").split("\n");
        expect(lines.join(" ").split(/\s+/u).filter(Boolean)).toEqual(parts);
        for (const line of lines) if (line.trim().includes(" ")) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("indents what follows the first line", () => {
    expect(wrap("one two three", 9, "    ", "  - ")).toBe("  - one\n    two\n    three");
  });

  it("counts the columns of wide characters", () => {
    expect(columnsOf("漢字")).toBe(4);
    expect(columnsOf("e\u0301")).toBe(1);
  });
});

describe("toJson", () => {
  it("means the same, and holds nothing that a terminal obeys", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = toJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
