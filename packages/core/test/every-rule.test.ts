import { describe, expect, it } from "vitest";

import { advise } from "../src/advice/advise.js";
import { byCode } from "../src/advice/by-code.js";
import { byCommand } from "../src/advice/by-command.js";
import { causeFacts } from "../src/advice/causes.js";
import { circumstancesOf } from "../src/advice/circumstances.js";
import { phaseOf } from "../src/advice/command-groups.js";
import { findRow } from "../src/advice/find-row.js";
import { remedyActions } from "../src/advice/remedies.js";
import { allRules } from "../src/rules/all-rules.js";
import { expressionOf } from "../src/rules/phrases.js";
import { inPlainWords } from "../src/rules/vocabulary.js";
import { textRules } from "../src/rules.js";

const rules = textRules();
const rows = [...byCommand, ...byCode];

describe("the list of rules", () => {
  it("has the same rules in the same order as advise asks them", () => {
    expect(rules.map(({ id }) => id)).toEqual(allRules.flat().map(({ id }) => id));
  });

  it("names each rule once", () => {
    const ids = allRules.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(rows)("row of $codes, $commands, $phases decides somewhere", (row) => {
    const places = (row.codes ?? []).flatMap((code) =>
      (row.commands ?? [undefined]).flatMap((command) =>
        (row.phases ?? [command === undefined ? undefined : phaseOf(command)]).map((phase) =>
          findRow(circumstancesOf({ code, command, phase })),
        ),
      ),
    );
    expect(places).toContain(row);
  });

  it.each([...allRules.flat(), ...rows])("$id $codes names a cause and remedies that exist", ({ advice }) => {
    expect(causeFacts(advice.cause).clause).not.toBe("");
    for (const action of advice.remedies ?? []) expect(remedyActions).toHaveProperty(action);
  });
});

describe.each(rules)("rule $id", (rule) => {
  it("decides its own samples", () => {
    const decided = rule.samples.map((sample) => advise({ ...sample, origin: undefined }).because);
    expect(decided).toEqual(rule.samples.map(() => rule.id));
  });

  it("says where each sample comes from", () => {
    expect(rule.origin).not.toBe("");
    for (const { origin } of rule.samples) expect(origin.length).toBeGreaterThan(5);
  });

  it("is made of phrases: one or two places, no empty alternative, in the words of the vocabulary", () => {
    for (const phrase of [...rule.pattern, ...(rule.unless ?? [])]) {
      const places = phrase.split(/ (?:\.\.|&) /);
      expect(places.length).toBeLessThanOrEqual(2);
      for (const alternative of places.flatMap((place) => place.split("|"))) {
        expect(alternative).not.toBe("");
        expect(alternative).toBe(alternative.toLowerCase());
        expect(alternative).not.toMatch(/[\u0300-\u036F]/);
        expect(inPlainWords(alternative)).toBe(alternative);
      }
    }
  });
});

describe("the phrases of a rule", () => {
  const matches = (phrase: string, words: string) => expressionOf([phrase]).test(words);

  it("find a word by its beginning, and by its end with an underscore", () => {
    expect(matches("limit", "limited")).toBe(true);
    expect(matches("limit_", "limited")).toBe(false);
    expect(matches("limit", "unlimited")).toBe(false);
  });

  it("find the second place within reach only", () => {
    expect(matches("too many .. user", "too many connected user")).toBe(true);
    expect(matches("too many .. user", "too many " + "x ".repeat(40) + "user")).toBe(false);
    expect(matches("too many .. user", "user too many")).toBe(false);
  });

  it("find the two places in either order where & stands between them", () => {
    expect(matches("login & invalid", "login invalid")).toBe(true);
    expect(matches("login & invalid", "invalid login")).toBe(true);
    expect(matches("login & invalid", "login")).toBe(false);
  });

  it("take letters with a meaning of their own in expressions as letters", () => {
    expect(matches("*** error", "end *** error (5)")).toBe(true);
    expect(matches("(the", "nothing")).toBe(false);
  });
});
