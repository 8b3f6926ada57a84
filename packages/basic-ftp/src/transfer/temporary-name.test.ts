import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTemporaryName, temporaryName } from "./temporary-name.js";

describe("temporaryName", () => {
  it("contains the final name, in the same directory", () => {
    expect(temporaryName("/dir.x/a.bin")).toBe("/dir.x/a.bin.ftp-part");
    expect(temporaryName("a")).toBe("a.ftp-part");
    expect(isTemporaryName("a.ftp-part")).toBe(true);
    expect(isTemporaryName(".ftp-part")).toBe(false);
    expect(isTemporaryName("a.part")).toBe(false);
  });

  it("fits where names may have 255 bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 255 }), (text) => {
        const name = text.replace(/[/\\]/g, "_");
        fc.pre(Buffer.byteLength(name) <= 255);
        const temporary = temporaryName(`/dir/${name}`);
        expect(temporary.startsWith("/dir/")).toBe(true);
        expect(Buffer.byteLength(temporary.slice("/dir/".length))).toBeLessThanOrEqual(255);
        expect(isTemporaryName(temporary.slice("/dir/".length))).toBe(true);
      }),
    );
  });
});
