import { describe, expect, it } from "vitest";
import { decode, parseReply } from "../src/reply.js";
import { readJsonLines } from "./jsonl.js";

interface GreetingRow {
  readonly server: string;
  readonly lines: readonly string[];
  /** What the words give away; null where other products send the same. */
  readonly product: string | null;
  readonly version: string | null;
  readonly users?: { readonly current: number; readonly limit: number };
  readonly idleTimeoutMs?: number;
}

const rows = readJsonLines<GreetingRow>("greetings.jsonl");

describe("what servers say of themselves", () => {
  it.each(rows)("$server: $lines.0", ({ lines, product, version, users, idleTimeoutMs }) => {
    const reply = parseReply(lines.join("\r\n"));
    const isSystem = reply.code === 215;
    expect(reply.lines).toHaveLength(lines.length);
    const payload = decode(reply, isSystem ? "SYST" : "CONNECT");
    expect(payload).toEqual(
      isSystem
        ? { kind: "syst", system: reply.text.split(" ")[0], product }
        : {
            kind: "greeting",
            ...(product === null ? {} : { product }),
            ...(version === null ? {} : { version }),
            ...(users === undefined ? {} : { users }),
            ...(idleTimeoutMs === undefined ? {} : { idleTimeoutMs }),
          },
    );
  });
});
