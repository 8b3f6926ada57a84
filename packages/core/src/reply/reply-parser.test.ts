import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFtpProtocolError, type FtpProtocolError } from "../errors.js";
import { formatReply } from "./format-reply.js";
import type { Reply } from "./reply.js";
import { ReplyParser, type ReplyParserOptions } from "./reply-parser.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

interface Outcome {
  replies: Reply[];
  error?: { message: string; line: string };
}

/** Feeds the chunks and then the end; anything thrown that is no FtpProtocolError fails the test. */
function read(chunks: Iterable<Uint8Array | string>, options?: ReplyParserOptions): Outcome {
  const parser = new ReplyParser(options);
  const replies: Reply[] = [];
  try {
    for (const chunk of chunks) replies.push(...parser.push(chunk));
    replies.push(...parser.end());
    return { replies };
  } catch (error) {
    if (!isFtpProtocolError(error)) throw error;
    return { replies, error: { message: error.message, line: error.line } };
  }
}

/** Cuts at each of the positions; positions beyond the end cut nothing. */
function cut<T extends Uint8Array | string>(whole: T, positions: readonly number[]): T[] {
  const ends = [...positions.filter((position) => position < whole.length), whole.length].sort((a, b) => a - b);
  return ends.map((end, index) => whole.slice(ends[index - 1] ?? 0, end) as T);
}

const reply = (code: number, ...lines: string[]): Reply => ({ code, lines, text: lines.join("\n") });

function errorOf(chunks: Iterable<Uint8Array | string>, options?: ReplyParserOptions): FtpProtocolError {
  const parser = new ReplyParser(options);
  for (const chunk of chunks) if (parser.error === undefined) expect(parser.push(chunk)).toEqual([]);
  expect(() => parser.end()).toThrow();
  if (parser.error === undefined) throw new Error("The parser has no error.");
  return parser.error;
}

describe("one reply", () => {
  it.each<[title: string, wire: string, expected: Reply]>([
    ["one line", "220 Service ready\r\n", reply(220, "Service ready")],
    ["LF alone", '257 "/x"\n', reply(257, '"/x"')],
    ["several CR in front of the LF", "220 Service ready\r\r\n", reply(220, "Service ready")],
    ["a CR that ends no line", "220 a\rb\r\n", reply(220, "a\rb")],
    ["a code alone", "550\r\n", reply(550, "")],
    ["a code and a space", "550 \r\n", reply(550, "")],
    ["more spaces", "215  OS/400 is it\r\n", reply(215, " OS/400 is it")],
    ["several lines", "211-Feat\r\n MDTM\r\n211 End\r\n", reply(211, "Feat", " MDTM", "End")],
    ["a closing line that is the code alone", "211-Feat\r\n MDTM\r\n211\r\n", reply(211, "Feat", " MDTM", "")],
    ["a first line that is a code and a hyphen", "220-\r\n220 hello\r\n", reply(220, "", "hello")],
    ["inner lines with the code", "211-a\r\n211-b\r\n211-\r\n211 c\r\n", reply(211, "a", "b", "", "c")],
    ["inner lines with another code", "230-a\r\n226 b\r\n226-c\r\n230 d\r\n", reply(230, "a", "226 b", "226-c", "d")],
    [
      "RFC 959's own example",
      "123-First line\r\nSecond line\r\n  234 A line beginning with numbers\r\n123 The last line\r\n",
      reply(123, "First line", "Second line", "  234 A line beginning with numbers", "The last line"),
    ],
    ["inner lines that are blank", "211-a\r\n\r\n \r\n211 b\r\n", reply(211, "a", "", " ", "b")],
    [
      "an inner line of the code and more digits",
      "213-a\r\n2130 b\r\n213x\r\n213\tc\r\n213 d\r\n",
      reply(213, "a", "2130 b", "213x", "213\tc", "d"),
    ],
    [
      "many hyphens",
      "220---------- Welcome ----------\r\n220 hi\r\n",
      reply(220, "--------- Welcome ----------", "hi"),
    ],
    ["the lowest code", "100 a\r\n", reply(100, "a")],
    ["the highest code", "999 a\r\n", reply(999, "a")],
  ])("%s", (_title, wire, expected) => {
    expect(read([wire])).toEqual({ replies: [expected] });
    expect(read([utf8(wire)])).toEqual({ replies: [expected] });
    expect(read(wire)).toEqual({ replies: [expected] });
    expect(read(Array.from(utf8(wire), (byte) => Uint8Array.of(byte)))).toEqual({ replies: [expected] });
  });

  it("is the same when it is long, with characters of several bytes everywhere", () => {
    const inner = Array.from({ length: 3000 }, (_, index) => `${"é服😀".repeat(index % 7)} line ${index}`);
    const long = reply(213, "first", ...inner, "213", "last");
    const wire = formatReply(213, long.lines);
    expect(read([utf8(wire)])).toEqual({ replies: [long] });
    expect(read(cut(utf8(wire), [1, 16_384, 16_385, 32_768, 60_001]))).toEqual({ replies: [long] });
    const asLatin1 = String.fromCharCode(...utf8(inner[1] ?? ""));
    const invalid = Uint8Array.from([...utf8(wire.slice(0, -2)), 0xe9, 10]);
    expect(read([invalid]).replies[0]?.lines.slice(2, 3)).toEqual([asLatin1]);
    expect(read([invalid]).replies[0]?.lines.at(-1)).toBe("lasté");
  });

  it("keeps two replies of one chunk apart", () => {
    expect(read(["426 aborted\r\n226 done\r\n"]).replies).toEqual([reply(426, "aborted"), reply(226, "done")]);
  });
});

describe("the loose reading", () => {
  it("ends a reply at any code and a space, and takes that code", () => {
    const wire = "230-Welcome\r\n230-again\r\n530-no\r\n123\r\n530 Sorry\r\n220 next\r\n";
    expect(read([wire], { multiline: "loose" }).replies).toEqual([
      reply(530, "Welcome", "again", "530-no", "123", "Sorry"),
      reply(220, "next"),
    ]);
  });

  it("is not the default: the strict one waits for the first line's code", () => {
    expect(read(["211-a\r\n212 b\r\n"])).toEqual({
      replies: [],
      error: expect.objectContaining({ line: "" }) as unknown,
    });
    expect(read(["211-a\r\n212 b\r\n211 c\r\n"]).replies).toEqual([reply(211, "a", "212 b", "c")]);
  });
});

describe("encodings", () => {
  const latin1 = Uint8Array.from("550 d\u00e9j\u00e0 vu\r\n", (character) => character.charCodeAt(0));

  it("reads UTF-8, and latin1 for each reply that is not UTF-8", () => {
    const chunk = Uint8Array.from([...latin1, ...utf8("550 prêt 服\r\n")]);
    expect(read([chunk]).replies).toEqual([reply(550, "déjà vu"), reply(550, "prêt 服")]);
  });

  it("falls back for the whole reply, not for a line of it", () => {
    const bytes = Uint8Array.from([...utf8("550-é\r\n"), ...latin1]);
    expect(read([bytes]).replies).toEqual([reply(550, "Ã©", "déjà vu")]);
  });

  it("keeps every byte in latin1", () => {
    const bytes = Uint8Array.from({ length: 128 }, (_, index) => 127 + index);
    const text = String.fromCharCode(...bytes);
    expect(read([utf8("220 "), bytes, utf8("\n")], { encoding: "latin1" }).replies).toEqual([reply(220, text)]);
  });

  it("uses a fixed encoding for every reply", () => {
    const gbk = Uint8Array.of(53, 51, 48, 32, 0xc3, 0xbb, 0xd3, 0xd0, 13, 10);
    expect(read([gbk], { encoding: "gbk" }).replies).toEqual([reply(530, "没有")]);
    expect(read([utf8("530 é\r\n")], { encoding: "latin1" }).replies).toEqual([reply(530, "Ã©")]);
  });

  it("does not decode strings again", () => {
    expect(read(["530 é\r\n"], { encoding: "latin1" }).replies).toEqual([reply(530, "é")]);
    expect(read(["530 \ud83d", "\ude00\r\n"]).replies).toEqual([reply(530, "😀")]);
  });

  it("takes other names of the two it has of its own", () => {
    for (const encoding of ["utf-8", "UTF8", "UTF-8"])
      expect(read([latin1], { encoding }).replies).toEqual([reply(550, "déjà vu")]);
    // TextDecoder takes both for windows-1252, where 0x80 is the euro sign.
    for (const encoding of ["Latin1", "ISO-8859-1"])
      expect(read([Uint8Array.of(50, 50, 48, 32, 0x80, 10)], { encoding }).replies).toEqual([reply(220, "\u0080")]);
  });

  it("refuses an encoding that is unknown or no superset of ASCII", () => {
    expect(() => new ReplyParser({ encoding: "klingon" })).toThrow(RangeError);
    expect(() => new ReplyParser({ encoding: "utf-16le" })).toThrow(RangeError);
  });
});

describe("Telnet sequences", () => {
  const IAC = 255;
  it.each<[title: string, bytes: number[], text: string]>([
    ["a two-byte command", [IAC, 241], "ab"],
    ["a negotiation", [IAC, 253, 24], "ab"],
    ["a negotiation of option 10, which is no line end", [IAC, 251, 10], "ab"],
    ["a subnegotiation with a doubled IAC", [IAC, 250, 24, 10, IAC, IAC, 1, IAC, 240], "ab"],
    ["an escaped IAC", [IAC, IAC], "aÿb"],
    ["a byte 255 that begins no command", [IAC, 65], "aÿAb"],
  ])("%s", (_title, sequence, text) => {
    const bytes = Uint8Array.from([...utf8("220 a"), ...sequence, ...utf8("b\r\n")]);
    expect(read([bytes]).replies).toEqual([reply(220, text)]);
    expect(read(Array.from(bytes, (byte) => Uint8Array.of(byte))).replies).toEqual([reply(220, text)]);
  });

  it("does not look for them in strings", () => {
    expect(read(["220 ÿû\u0001\r\n"]).replies).toEqual([reply(220, "ÿû\u0001")]);
  });

  it("gives up on a subnegotiation without an end, and reports an unfinished one", () => {
    const endless = new Uint8Array(70 * 1024).fill(1);
    expect(errorOf([Uint8Array.of(IAC, 250), endless]).message).toMatch(/Telnet/);
    expect(errorOf([Uint8Array.of(IAC)]).message).toMatch(/ended in the middle/);
  });
});

describe("what is no reply", () => {
  it.each<[title: string, wire: string, message: RegExp]>([
    ["text only", "listen EACCES: permission denied 0.0.0.0:21\r\n", /without a reply code/],
    ["an empty line", "\r\n", /empty line/],
    ["a code after a space", " 220 hi\r\n", /without a reply code/],
    ["two digits", "22 hi\r\n", /without a reply code/],
    ["four digits", "2200 hi\r\n", /begins with 4/],
    ["five digits", "10068 Too many users, server is full.\r\n", /begins with 5/],
    ["a code and a tab", "550\tno\r\n", /space or a hyphen/],
    ["a code and a CR", "550\rno\r\n", /space or a hyphen/],
    ["a code below 100", "099 odd\r\n", /100 to 999/],
    ["an SSH banner", "SSH-2.0-OpenSSH_9.6\r\n", /SSH server/],
    ["HTTP", "HTTP/1.1 400 Bad Request\r\n", /HTTP/],
    ["HTML", "<!DOCTYPE html>\r\n", /HTML/],
    ["POP3", "+OK ready\r\n", /POP3/],
    ["IMAP", "* OK ready\r\n", /IMAP/],
    ["VNC", "RFB 003.008\n", /VNC/],
    ["a TLS alert without a line end", "\u0015\u0003\u0001\u0000\u0002\u0002F", /TLS/],
    ["a TLS record that holds a line end", "\u0016\u0003\u0003\u0000\n\n\n", /TLS/],
  ])("%s", (_title, wire, message) => {
    const error = errorOf([utf8(wire)]);
    expect(error.message).toMatch(message);
    expect(error.advice).toMatchObject({ retry: "new-session", cause: "protocol-error", outcome: "unknown" });
    expect(errorOf(wire)).toMatchObject({ message: error.message, line: error.line });
  });

  it("carries the line, printable and bounded", () => {
    expect(errorOf(["evil\u001b[2J\u0000\u2028é\r\n"]).line).toBe("evil\\u001b[2J\\u0000\\u2028é");
    expect(errorOf([`${"x".repeat(5000)}\n`]).line).toBe(`${"x".repeat(200)}…`);
  });

  it("comes after the replies in front of it, on the next call, and stays", () => {
    const parser = new ReplyParser();
    expect(parser.push("220 hi\r\ngarbage\r\n226 never read\r\n")).toEqual([reply(220, "hi")]);
    expect(parser.error?.line).toBe("garbage");
    expect(() => parser.push("")).toThrow(parser.error);
    expect(() => parser.push("226 late\r\n")).toThrow(parser.error);
    expect(() => parser.end()).toThrow(parser.error);
  });

  it("is named by end() too, when the line has no end", () => {
    expect(errorOf(["SSH-2.0-x"])).toMatchObject({
      line: "SSH-2.0-x",
      message: expect.stringMatching(/SSH server/) as string,
    });
    expect(errorOf(["220-a\r\nSSH-2.0-x"]).message).toMatch(/middle of a reply/);
  });

  it("is reported by end() when the connection stopped in the middle", () => {
    expect(errorOf(["213 12"]).line).toBe("213 12");
    expect(errorOf(["211-a\r\n"]).message).toMatch(/middle of a reply/);
    expect(errorOf(["211-a\r\n b"]).line).toBe(" b");
    expect(errorOf(["\ud83d"]).message).toMatch(/middle of a reply/);
    expect(new ReplyParser().end()).toEqual([]);
  });
});

describe("limits", () => {
  it.each([
    { maxReplyBytes: NaN },
    { maxReplyBytes: 0 },
    { maxLineBytes: -1 },
    { maxLineBytes: Infinity },
    { maxLineBytes: 1.5 },
  ])("has to be a whole number of bytes: %j", (options) => {
    expect(() => new ReplyParser(options)).toThrow(RangeError);
  });

  it("bounds a line, whether its end came or not", () => {
    const options = { maxLineBytes: 10 };
    expect(read(["220 abcdef\r\n"], options).replies).toEqual([reply(220, "abcdef")]);
    expect(errorOf(["220 abcdefg\r\n"], options)).toMatchObject({ line: "220 abcdef" });
    expect(errorOf(["220 abcdefg"], options).message).toMatch(/line .* longer than 10 bytes/);
  });

  it("bounds a reply", () => {
    const options = { maxReplyBytes: 16 };
    expect(read(["211-a\r\n211 b\n"], options).replies).toEqual([reply(211, "a", "b")]);
    expect(errorOf(["211-a\r\n bcdefghijk"], options).message).toMatch(/reply is longer than 16 bytes/);
  });

  it("has 64 KiB and 1 MiB as defaults", () => {
    expect(read([`220 ${"x".repeat(65_532)}\r\n`]).replies).toHaveLength(1);
    expect(errorOf([`220 ${"x".repeat(65_533)}\r\n`]).message).toMatch(/65536 bytes/);
    const line = ` ${"x".repeat(1021)}\r\n`;
    expect(read([`211-a\r\n${line.repeat(1023)}211 b\r\n`]).replies).toHaveLength(1);
    expect(errorOf([`211-a\r\n${line.repeat(1024)}211 b\r\n`]).message).toMatch(/1048576 bytes/);
  });

  it("applies to one reply, not to the chunk or the connection", () => {
    expect(read([`${"220 hi\r\n".repeat(1000)}211-a\r\n211 b\r\n`], { maxReplyBytes: 20 }).replies).toHaveLength(1001);
  });
});

const lineText = fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replace(/[\r\n\0]/g, "-"));
const codes = fc.integer({ min: 100, max: 999 });
const wireReplies = fc.array(
  fc.tuple(
    codes,
    fc.array(
      fc.oneof(
        lineText,
        codes.map(String),
        codes.map((code) => `${code} x`),
      ),
      { minLength: 1 },
    ),
  ),
);
/** Replies, half replies, things that look like them, Telnet and noise. */
const fragments = fc.oneof(
  ...["220 ", "211-", "211 ", "550", "\r\n", "\n", "\r", "é", "\u0015\u0003\u0001", "SSH-2.0\r\n"].map((text) =>
    fc.constant(utf8(text)),
  ),
  fc.uint8Array({ maxLength: 6 }),
  fc.constantFrom([255, 255], [255, 251, 10], [255, 250, 1], [255, 240], [195]).map((bytes) => Uint8Array.from(bytes)),
);
const anyBytes = fc
  .array(fragments, { maxLength: 40 })
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));
const positions = fc.array(fc.nat(120), { maxLength: 12 });
const anyOptions = fc.record(
  {
    multiline: fc.constantFrom("strict" as const, "loose" as const),
    maxLineBytes: fc.integer({ min: 4, max: 40 }),
    maxReplyBytes: fc.integer({ min: 4, max: 60 }),
    encoding: fc.constantFrom("utf8", "latin1", "gbk"),
  },
  { requiredKeys: [] },
);

describe("whatever the split", () => {
  it("gives the same replies for what formatReply wrote", () => {
    fc.assert(
      fc.property(
        wireReplies,
        positions,
        fc.constantFrom("strict" as const, "loose" as const),
        (sent, at, multiline) => {
          const wire = sent.map(([code, lines]) => formatReply(code, lines)).join("");
          const expected = sent.map(([code, lines]) => reply(code, ...lines));
          expect(read(cut(utf8(wire), at), { multiline })).toEqual({ replies: expected });
          expect(read(cut(wire, at), { multiline })).toEqual({ replies: expected });
        },
      ),
    );
  });

  it("gives the same replies and the same error for any bytes", () => {
    fc.assert(
      fc.property(anyBytes, positions, anyOptions, (bytes, at, options) => {
        const whole = read([bytes], options);
        expect(read(cut(bytes, at), options)).toEqual(whole);
        expect(
          read(
            Array.from(bytes, (byte) => Uint8Array.of(byte)),
            options,
          ),
        ).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same replies for strings and bytes that take turns", () => {
    fc.assert(
      fc.property(wireReplies, positions, (sent, at) => {
        const wire = sent.map(([code, lines]) => formatReply(code, lines)).join("");
        const chunks = cut(wire, at).map((chunk, index) => (index % 2 === 0 ? chunk : utf8(chunk)));
        fc.pre(at.every((position) => !/[\ud800-\udbff]/.test(wire[position - 1] ?? "")));
        expect(read(chunks).replies).toEqual(sent.map(([code, lines]) => reply(code, ...lines)));
      }),
    );
  });
});
