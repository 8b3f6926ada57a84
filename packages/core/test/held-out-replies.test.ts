import { describe, expect, it } from "vitest";
import { causes } from "../src/advice/causes.js";
import type { Phase, RetryAdvice } from "../src/advice/types.js";
import { readJsonLines } from "./jsonl.js";

interface HeldOutReply {
  readonly server: string;
  readonly source: string;
  readonly command: string;
  readonly phase: string;
  readonly code: number;
  readonly text: string;
  readonly cause: string;
  readonly truth: { readonly retry: string; readonly delay: string; readonly cause_class: string };
  readonly ambiguous?: true;
  readonly argument?: string;
}

const phases: { readonly [P in Phase]: true } = {
  greeting: true,
  login: true,
  negotiation: true,
  command: true,
  "transfer-start": true,
  "transfer-end": true,
  idle: true,
};
const retries: { readonly [R in RetryAdvice["retry"]]: true } = {
  never: true,
  "same-session": true,
  "new-session": true,
  "after-fix": true,
};
const delays = ["none", "short", "medium", "long"];

const replies = readJsonLines<HeldOutReply>("held-out-replies.jsonl");
const serversOf = (fixture: string): string[] => readJsonLines<HeldOutReply>(fixture).map(({ server }) => server);

describe("the held-out replies", () => {
  it.each(replies)(
    "$server: $command $code $text",
    ({ source, command, phase, code, text, cause, truth, argument }) => {
      expect(source).not.toBe("");
      expect(cause).not.toBe("");
      expect(command).toMatch(/^[A-Z]+( [A-Z]+)?$/u);
      expect(Object.keys(phases)).toContain(phase);
      expect(code >= 100 && code <= 699).toBe(true);
      expect(text).not.toMatch(/[\r\0]/u);
      expect(Object.keys(retries)).toContain(truth.retry);
      expect(delays).toContain(truth.delay);
      expect(Object.keys(causes)).toContain(truth.cause_class);
      expect(text).toContain(argument ?? "");
    },
  );

  it("have no line twice", () => {
    const lines = replies.map(({ server, command, phase, code, text }) =>
      JSON.stringify([server, command, phase, code, text]),
    );
    expect(lines).toHaveLength(new Set(lines).size);
  });

  it.each(["replies.jsonl", "other-servers.jsonl"])("are of no server that %s has", (fixture) => {
    const known = new Set(serversOf(fixture));
    expect(serversOf("held-out-replies.jsonl").filter((server) => known.has(server))).toEqual([]);
  });
});
