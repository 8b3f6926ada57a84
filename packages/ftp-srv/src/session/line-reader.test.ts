import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineReader } from "./line-reader.js";

function readAll(chunks: readonly Buffer[]): (string | undefined)[] {
  const reader = createLineReader();
  return chunks.flatMap((chunk) => reader.push(chunk)).map((line) => line?.toString("latin1"));
}

describe("createLineReader", () => {
  it("gives the same lines whatever way the bytes are split", () => {
    const line = fc.string().map((text) => text.replace(/[\r\n\u00ff]/g, ""));
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat({ max: 200 })), (lines, cuts) => {
        fc.pre(!lines.includes("ABOR"));
        const bytes = Buffer.from(lines.map((text) => `${text}\r\n`).join(""));
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        const expected = lines.map((text) => Buffer.from(text).toString("latin1"));
        expect(readAll(chunks)).toEqual(expected);
      }),
    );
  });

  it("ends lines at LF too, and drops Telnet's interrupt in front of a command", () => {
    expect(readAll([Buffer.from("NOOP\nPWD\r\n")])).toEqual(["NOOP", "PWD"]);
    for (const telnet of [
      [0xff, 0xf4, 0xff, 0xf2],
      [0xff, 0xf4, 0xff],
      [0xff, 0xf2],
    ]) {
      expect(readAll([Buffer.concat([Buffer.from(telnet), Buffer.from("ABOR\r\n")])])).toEqual(["ABOR"]);
    }
  });

  it("reads an ABOR whose LF was urgent data", () => {
    expect(readAll([Buffer.from("ABOR\r"), Buffer.from("NOOP\r\n")])).toEqual(["ABOR", "NOOP"]);
    expect(readAll([Buffer.from("ABOR\r"), Buffer.from("\nNOOP\r\n")])).toEqual(["ABOR", "", "NOOP"]);
    expect(readAll([Buffer.from("AB"), Buffer.from([0x4f, 0x52, 0x0d])])).toEqual(["ABOR"]);
  });

  it("holds no more than a line may be long, and goes on after one that was longer", () => {
    const reader = createLineReader();
    for (let count = 0; count < 100; count += 1) expect(reader.push(Buffer.alloc(10_000, "x"))).toEqual([]);
    expect(reader.push(Buffer.from("x\r\nNOOP\r\n")).map((line) => line?.toString())).toEqual([undefined, "NOOP"]);
    expect(readAll([Buffer.from(`${"x".repeat(8190)}\r\n`)])[0]).toHaveLength(8190);
    expect(readAll([Buffer.from(`${"x".repeat(8193)}\r\n`)])).toEqual([undefined]);
  });

  it("forgets an unfinished line", () => {
    const reader = createLineReader();
    reader.push(Buffer.from("USER eve"));
    reader.clear();
    expect(reader.push(Buffer.from("NOOP\r\n")).map(String)).toEqual(["NOOP"]);
  });
});
