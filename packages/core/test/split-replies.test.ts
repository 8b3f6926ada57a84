import { describe, expect, it } from "vitest";
import { decode, ReplyParser, type Reply } from "../src/reply.js";

/** Cuts the wire text in two behind each of its bytes; some clients read other replies out of these pieces. */
function cuts(wire: string): [title: string, pieces: string[]][] {
  return Array.from({ length: wire.length - 1 }, (_, index) => [
    `cut after byte ${index + 1}`,
    [wire.slice(0, index + 1), wire.slice(index + 1)],
  ]);
}

function readAll(pieces: readonly string[]): { bytes: Reply[]; text: Reply[] } {
  const [bytes, text] = [new ReplyParser(), new ReplyParser()];
  return {
    bytes: [...pieces.flatMap((piece) => bytes.push(new TextEncoder().encode(piece))), ...bytes.end()],
    text: [...pieces.flatMap((piece) => text.push(piece)), ...text.end()],
  };
}

describe("a negative reply of one line", () => {
  const expected = [{ code: 550, lines: ["No such file"], text: "No such file" }];
  it.each(cuts("550 No such file\r\n"))("%s", (_title, pieces) => {
    expect(readAll(pieces)).toEqual({ bytes: expected, text: expected });
  });
});

describe("a size, which is never a shorter number", () => {
  it.each(cuts("213 12345\r\n"))("%s", (_title, pieces) => {
    const { bytes, text } = readAll(pieces);
    for (const replies of [bytes, text]) {
      expect(replies).toHaveLength(1);
      expect(replies.map((reply) => decode(reply, "SIZE"))).toEqual([{ kind: "size", bytes: 12_345 }]);
    }
  });

  it.each(cuts("213 12345\r\n"))("is not there before its line end: %s", (_title, [piece = ""]) => {
    const parser = new ReplyParser();
    expect(parser.push(piece)).toEqual([]);
    expect(() => parser.end()).toThrow(/middle of a reply/);
  });
});

describe("a reply of several lines", () => {
  const expected = [{ code: 211, lines: ["Feat", " MDTM", "End"], text: "Feat\n MDTM\nEnd" }];
  it.each(cuts("211-Feat\r\n MDTM\r\n211 End\r\n"))("%s", (_title, pieces) => {
    expect(readAll(pieces)).toEqual({ bytes: expected, text: expected });
  });
});

describe("two replies to one command", () => {
  const expected = [
    { code: 426, lines: ["aborted"], text: "aborted" },
    { code: 226, lines: ["abort successful"], text: "abort successful" },
  ];

  it("are two in one chunk", () => {
    expect(readAll(["426 aborted\r\n226 abort successful\r\n"]).bytes).toEqual(expected);
  });

  it.each(cuts("426 aborted\r\n226 abort successful\r\n"))("are two: %s", (_title, pieces) => {
    expect(readAll(pieces)).toEqual({ bytes: expected, text: expected });
  });
});
