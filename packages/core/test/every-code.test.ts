import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe as group, expect, it } from "vitest";
import * as exported from "../src/catalogue.js";
import { catalogue, describe, type CatalogueEntry } from "../src/catalogue.js";
import { notReplies } from "../src/catalogue/not-replies.js";
import { replyClass, replySubject } from "../src/classify.js";
import { isKnownCode, replyCodes } from "../src/codes.js";
import { commands } from "../src/commands/commands.js";

interface CodeFacts {
  readonly wording: string;
  readonly specifications: readonly string[];
  readonly commands: readonly string[];
}

const facts = JSON.parse(readFileSync(new URL("./fixtures/code-facts.json", import.meta.url), "utf8")) as Readonly<
  Record<string, CodeFacts>
>;

const replies: readonly CatalogueEntry[] = Object.values(catalogue);
const strangers: readonly CatalogueEntry[] = Object.values(notReplies);
const entries = [...replies, ...strangers];

/** All prose of an entry by the name of its field. */
function proseOf(entry: CatalogueEntry): readonly (readonly [field: string, text: string])[] {
  return [
    ["description", entry.description],
    ["whenYouSeeIt", entry.whenYouSeeIt],
    ["howToFix.client", entry.howToFix.client],
    ["howToFix.server", entry.howToFix.server],
    ["whenToSend", entry.whenToSend],
    ["retryNote", entry.retryNote],
    ...entry.confusedWith.map(({ code, howToTell }) => [`confusedWith ${code}`, howToTell] as const),
  ];
}

/** The sentences of a text, without the mark at their end. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/[.!?:;]["”)]*(?:\s+|$)/u).filter((sentence) => sentence !== "");
}

/** Every sentence of the catalogue with the code it stands in. */
const sentences = entries.flatMap((entry) =>
  proseOf(entry).flatMap(([, text]) => sentencesOf(text).map((sentence) => ({ code: entry.code, sentence }))),
);

function codesBy(key: (sentence: string) => string | undefined): ReadonlyMap<string, ReadonlySet<number>> {
  const codes = new Map<string, Set<number>>();
  for (const { code, sentence } of sentences) {
    const found = key(sentence);
    if (found !== undefined) codes.set(found, (codes.get(found) ?? new Set()).add(code));
  }
  return codes;
}

group("the catalogue", () => {
  it("has an entry for every code in the list, and no other", () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(replyCodes));
  });

  it("covers every number that the facts have", () => {
    for (const code of Object.keys(facts)) expect(describe(Number(code)), code).toBeDefined();
  });

  it("exports every entry under its name", () => {
    for (const entry of entries) expect(exported).toHaveProperty(entry.name, entry);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    expect(new Set(entries.map(({ title }) => title)).size).toBe(entries.length);
  });
});

group.each(replies)("$code $name", (entry) => {
  it("agrees with the list of codes and the classifiers", () => {
    expect(entry.status).toBe(replyCodes[entry.code as keyof typeof replyCodes]);
    expect(entry.name).toMatch(/^[a-z][a-zA-Z0-9]+$/u);
    expect(entry.class).toBe(replyClass(entry.code));
    expect(entry.subject).toBe(replySubject(entry.code));
    expect(describe(entry.code)).toBe(entry);
  });

  it("agrees with the facts on specifications and commands", () => {
    expect(entry.specifications.length > 0).toBe(entry.status !== "de-facto");
    for (const verb of entry.commands) expect(commands).toHaveProperty(verb);
    const fact = facts[entry.code];
    if (fact !== undefined) {
      expect(entry.specifications.map(({ rfc, section }) => `${rfc}, ${section}`)).toEqual(fact.specifications);
      expect(entry.commands).toEqual(expect.arrayContaining([...fact.commands]));
    }
  });

  it("does not borrow its words from the RFC", () => {
    const wording = facts[entry.code]?.wording ?? "";
    if (wording !== "") for (const [, text] of proseOf(entry)) expect(text).not.toContain(wording);
  });
});

group.each(strangers)("$code $name", (entry) => {
  it("is no reply", () => {
    expect(entry).toMatchObject({ status: "not-a-reply", class: undefined, subject: undefined, commands: [] });
    expect(isKnownCode(entry.code)).toBe(false);
    expect(describe(entry.code)).toBe(entry);
  });
});

group.each(entries)("$code $title", (entry) => {
  it.each(proseOf(entry))("%s is whole sentences", (_, text) => {
    expect(text).toMatch(/^["A-Z0-9]/u);
    expect(text).toMatch(/[.!?]"?$/u);
    expect(text).not.toMatch(/\s{2}|[\n\t`*]|undefined/u);
    expect(text).not.toMatch(/\b(\w+)\s+\1\b/iu);
  });

  it("has no empty item in its lists, and none twice", () => {
    const items = [
      entry.title,
      ...entry.commands,
      ...entry.variants.flatMap(({ meaning, source }) => [meaning, source]),
      ...entry.servers.flatMap(({ server, text }) => [server, text]),
    ];
    for (const item of items) expect(item.trim()).not.toBe("");
    for (const list of [entry.commands, entry.variants, entry.servers, entry.related]) {
      expect(new Set(list.map((item) => JSON.stringify(item))).size).toBe(list.length);
    }
  });

  it("points to entries that exist", () => {
    expect(entry.related).not.toHaveLength(0);
    for (const code of [...entry.related, ...entry.confusedWith.map((pair) => pair.code)]) {
      expect(code).not.toBe(entry.code);
      expect(describe(code)).toBeDefined();
    }
  });

  // A pair that is mixed up is explained once, in one of its two entries; the other entry leads there by `related`.
  it("explains each pair once and leads to it from the other side", () => {
    for (const { code } of entry.confusedWith) {
      const other = describe(code);
      expect(other?.confusedWith.map((pair) => pair.code)).not.toContain(entry.code);
      expect(other?.related).toContain(entry.code);
      expect(entry.related).not.toContain(code);
    }
  });
});

group("the prose", () => {
  it("says nothing twice", () => {
    const repeated = [...codesBy((sentence) => sentence.toLowerCase())].filter(([text, codes]) => {
      // A short clause ("send PROT P") is no more than the name of a remedy.
      return codes.size > 1 && text.split(" ").length > 4;
    });
    expect(repeated).toEqual([]);
  });

  it("follows no template", () => {
    const starts = codesBy((sentence) => {
      const words = sentence.split(" ");
      return words.length > 6 ? words.slice(0, 4).join(" ").toLowerCase() : undefined;
    });
    expect([...starts].filter(([, codes]) => codes.size > 3)).toEqual([]);
  });

  // prettier-ignore
  it.each([
    [220, 421], [421, 530], [425, 426], [450, 550], [451, 452], [452, 552], [500, 502], [501, 504], [502, 504],
    [521, 522], [522, 534], [530, 532], [331, 332], [226, 250], [125, 150], [200, 202], [211, 214], [212, 213],
    [221, 421], [227, 229], [230, 232], [234, 334], [331, 530], [350, 250], [421, 426], [425, 522], [430, 530],
    [431, 534], [450, 451], [500, 501], [503, 530], [530, 534], [530, 550], [532, 332], [550, 551], [550, 553],
    [551, 451], [552, 553], [553, 501], [554, 501],
  ])("tells %i and %i apart", (a, b) => {
    const told = [a, b].flatMap((code) => describe(code)?.confusedWith.map((pair) => [code, pair.code].sort()) ?? []);
    expect(told).toContainEqual([a, b].sort());
  });
});

group("describe", () => {
  it("knows nothing of other numbers, and takes any", () => {
    const known = new Set(entries.map(({ code }) => code));
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer({ min: 0, max: 11_000 })), (code) => {
        expect(describe(code)?.code).toBe(known.has(code) ? code : undefined);
      }),
    );
  });

  it.each([Number.NaN, -1, -0, 0, Infinity, 220.5, "__proto__", "constructor", "toString"])(
    "has no entry for %s",
    (code) => {
      expect(describe(code as number)).toBeUndefined();
    },
  );
});
