import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFtpLocalError } from "../errors.js";
import { formatReply } from "./format-reply.js";
import { parseReply } from "./parse-reply.js";

describe("formatReply", () => {
  it.each<[code: number, text: string | string[], wire: string]>([
    [220, "Ready", "220 Ready\r\n"],
    [220, "", "220 \r\n"],
    [220, ["Ready"], "220 Ready\r\n"],
    [220, [], "220 \r\n"],
    [211, ["Features", " MDTM", "End"], "211-Features\r\n MDTM\r\n211 End\r\n"],
    [
      211,
      ["a", "211 b", "226 c", "211-d", "211", "211 e"],
      "211-a\r\n211-211 b\r\n211-226 c\r\n211-211-d\r\n211-211\r\n211 211 e\r\n",
    ],
    [220, ["", "", ""], "220-\r\n\r\n220 \r\n"],
  ])("%i %j", (code, text, wire) => {
    expect(formatReply(code, text)).toBe(wire);
  });

  it.each([99, 1000, 0, -220, 220.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses the code %d", (code) => {
    expect(() => formatReply(code, "x")).toThrow(expect.toSatisfy(isFtpLocalError) as Error);
  });

  it.each([["a\r"], ["a\nb"], ["a\0"], [["a", "b\r\n226 injected", "c"]], [["a\n", "b"]], [["a", "b\n"]]])(
    "refuses a line break or NUL: %j",
    (text) => {
      expect(() => formatReply(220, text)).toThrow(expect.toSatisfy(isFtpLocalError) as Error);
    },
  );

  it("is read back by parseReply", () => {
    const line = fc.string({ unit: "binary" }).map((text) => text.replace(/[\r\n\0]/g, ""));
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), fc.array(line, { minLength: 1 }), (code, lines) => {
        expect(parseReply(formatReply(code, lines))).toEqual({ code, lines, text: lines.join("\n") });
      }),
    );
  });
});
