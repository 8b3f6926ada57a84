import { describe, expect, it } from "vitest";
import { isFtpProtocolError } from "../src/errors.js";
import { formatReply, parseReply, ReplyParser, type Reply } from "../src/reply.js";
import { readJsonLines } from "./jsonl.js";

interface ReplyRow {
  readonly server: string;
  readonly source: string;
  readonly code: number | null;
  readonly text: string;
}

const rows = readJsonLines<ReplyRow>("replies.jsonl");

/** Feeds the bytes cut in two at each position in turn. */
function readAtEveryCut(wire: string): Reply[][] {
  const bytes = new TextEncoder().encode(wire);
  return Array.from(bytes, (_, cut) => {
    const parser = new ReplyParser();
    const replies = [...parser.push(bytes.subarray(0, cut)), ...parser.push(bytes.subarray(cut))];
    return [...replies, ...parser.end()];
  });
}

describe("what real servers send", () => {
  it("is read the same wherever it is cut in two", () => {
    for (const { code, text } of rows) {
      if (code === null) continue;
      const expected = { code, lines: [text], text };
      for (const replies of readAtEveryCut(formatReply(code, text))) expect(replies).toEqual([expected]);
    }
  });

  it("is reported with its line when it has no code", () => {
    const withoutCode = rows.filter(({ code }) => code === null);
    expect(withoutCode.length).toBeGreaterThan(0);
    for (const { text } of withoutCode) {
      let thrown: unknown;
      try {
        parseReply(text);
      } catch (error) {
        thrown = error;
      }
      expect(isFtpProtocolError(thrown) && thrown.line).toBe(text);
    }
  });
});
