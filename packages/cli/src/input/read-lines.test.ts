import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "./read-lines.js";

function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let start = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(start, start + size));
    start += size;
  }
  return [...chunks, bytes.subarray(start)];
}

describe("linesOf", () => {
  it("gives the same lines however the bytes were cut", () => {
    const line = fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => !/[\n\ufeff]/u.test(text));
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.integer({ min: 0, max: 9 })), (lines, sizes) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(""));
        expect([...linesOf(cut(bytes, sizes))]).toEqual(lines.map((text) => Buffer.from(text).toString()));
      }),
    );
  });

  it("gives a last line that has no end", () => {
    expect([...linesOf([Buffer.from("one\ntw"), Buffer.from("o")])]).toEqual(["one", "two"]);
  });

  it("cuts a line that has no end in sight, and goes on with the next", () => {
    const chunk = Buffer.alloc(1_000_000, "x");
    const lines = [...linesOf([...Array.from({ length: 20 }, () => chunk), Buffer.from("y\nnext\n")])];
    expect(lines.map((line) => line.length)).toEqual([65_536, 4]);
  });

  it("survives a buffer that is used again", () => {
    const shared = Buffer.alloc(3);
    function* chunks(): Generator<Buffer> {
      for (const text of ["ab\n", "c", "d\n"]) yield shared.subarray(0, shared.write(text));
    }
    expect([...linesOf(chunks())]).toEqual(["ab", "cd"]);
  });

  it("reads a line that is not UTF-8 as Latin-1, and the next one as what it is", () => {
    const lines = [Buffer.from("530 für müller\n", "latin1"), Buffer.from("530 für müller \ufffd\n")];
    expect([...linesOf([Buffer.concat(lines)])]).toEqual(["530 für müller", "530 für müller \ufffd"]);
  });

  it("reads UTF-16LE cut within a character", () => {
    const bytes = Buffer.from("\ufeff530 é\r\n漢\n", "utf16le");
    expect([...linesOf(cut(bytes, [5, 6, 3]))]).toEqual(["530 é\r", "漢"]);
  });
});
