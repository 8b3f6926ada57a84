import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isFtpProtocolError } from "../src/errors.js";
import { decoders } from "../src/decode/decoders.js";
import { decode, parseReply } from "../src/reply.js";

/** A grammar of replies that carry data, with replies that real servers or an RFC write for it. */
interface Grammar {
  readonly id: string;
  readonly codes: readonly number[] | "any";
  readonly commands: readonly string[] | string;
  readonly examples: readonly string[];
}

const grammars = JSON.parse(readFileSync(new URL("fixtures/payloads.json", import.meta.url), "utf8")) as Grammar[];
const framed = grammars.filter(({ id }) => id !== "no-code");

describe("every grammar of a reply that carries data", () => {
  it("has its decoder, and no decoder is without a grammar", () => {
    const kinds = decoders.map(({ kind }): string => kind);
    expect(kinds.toSorted()).toEqual(framed.map(({ id }) => id).toSorted());
  });

  it.each(framed)("$id takes the codes and commands it is sent with", ({ id, codes, commands }) => {
    const decoder = decoders.find(({ kind }) => kind === id);
    for (const code of codes === "any" ? [] : codes)
      expect(decoder?.codes === "any" || decoder?.codes.some((own) => own === code)).toBe(true);
    for (const verb of [commands].flat().map(verbOf))
      expect(decoder?.commands === "any" || decoder?.commands.includes(verb)).toBe(true);
  });

  it.each(framed.flatMap(({ id, commands, examples }) => examples.map((example) => ({ id, commands, example }))))(
    "$id: $example",
    ({ id, commands, example }) => {
      const reply = parseReply(example);
      const kinds = [commands].flat().map((verb) => decode(reply, verbOf(verb))?.kind);
      expect(kinds).toContain(id);
    },
  );

  it("reports a line without a code instead of decoding it", () => {
    for (const line of grammars.find(({ id }) => id === "no-code")?.examples ?? [""])
      expect(() => parseReply(line)).toThrow(expect.toSatisfy(isFtpProtocolError) as Error);
  });
});

function verbOf(command: string): string {
  if (command === "any") return "NOOP";
  return command === "(connect)" ? "CONNECT" : command;
}
