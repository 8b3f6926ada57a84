import fc from "fast-check";
import { expect, test } from "vitest";
import { createLineReader } from "./line-reader.js";

const read = (...chunks: readonly string[]): (string | undefined)[] => {
  const reader = createLineReader();
  return chunks.flatMap((chunk) => reader(Buffer.from(chunk, "latin1")));
};

test("lines come without their ends, whatever the end", () => {
  expect(read("NOOP\r\nPWD\n\r\nhalf")).toEqual(["NOOP", "PWD", ""]);
});

test("Telnet commands are left out", () => {
  expect(read("\xff\xf4\xff\xf2ABOR\r\n", "NO\xff", "\xf1OP\r\n")).toEqual(["ABOR", "NOOP"]);
});

test("a line that is too long is told once, and the next is read", () => {
  expect(read("x".repeat(5000), "x".repeat(5000), "\r\nNOOP\r\n")).toEqual([undefined, "NOOP"]);
});

test("how the bytes are cut does not matter", () => {
  const text = "USER ü\r\nPASS \xff\xf1x\r\n\nQUIT\r\n";
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), text.length];
      expect(read(...at.slice(1).map((end, index) => text.slice(at[index], end)))).toEqual(read(text));
    }),
  );
});
