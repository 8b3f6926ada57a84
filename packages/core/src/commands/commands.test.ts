import { describe, expect, it } from "vitest";
import {
  isKnownCode,
  isNegative,
  isPositiveCompletion,
  isPositiveIntermediate,
  isPositivePreliminary,
} from "../index.js";
import { commandsForCode } from "./commands-for-code.js";
import { commands, findCommand, repeatable } from "./commands.js";
import { describeReplyTo } from "./meaning.js";

const table = Object.entries(commands);

describe("the command table", () => {
  it("has the 79 commands", () => {
    expect(table).toHaveLength(79);
  });

  it.each(table)("%s is consistent", (verb, facts) => {
    expect(verb).toMatch(/^[A-Z0-9]{3,7}$/);
    const { preliminary, success, intermediate, beforePreliminary, afterPreliminary } = facts.replies;
    for (const code of [...preliminary, ...success, ...intermediate, ...beforePreliminary, ...afterPreliminary]) {
      expect(isKnownCode(code), `${verb} ${code}`).toBe(true);
      expect(describeReplyTo(verb, code), `${verb} ${code}`).toMatch(/^[A-Z].*\.$/u);
    }
    expect(preliminary.every((code) => isPositivePreliminary(code))).toBe(true);
    expect(success.every((code) => isPositiveCompletion(code))).toBe(true);
    expect(intermediate.every((code) => isPositiveIntermediate(code))).toBe(true);
    expect(afterPreliminary.length > 0).toBe(preliminary.length > 0);
    for (const code of [...success, ...intermediate]) {
      expect([...beforePreliminary, ...afterPreliminary], `${verb} ${code}`).toContain(code);
    }
    expect(facts.repeatNote).toMatch(/^[A-Z].*\.$/u);
    if (facts.repeatable === "verify-first") expect(facts.checkBeforeRepeat, verb).toBeTruthy();
  });
});

describe("repeatable", () => {
  it.each([
    ["RETR", "safe"],
    ["list", "safe"],
    ["STOR", "safe"],
    ["RNTO", "verify-first"],
    ["DELE", "verify-first"],
    ["MKD", "verify-first"],
    ["RMD", "verify-first"],
    ["APPE", "verify-first"],
    ["STOU", "unsafe"],
    ["NOSUCH", "unsafe"],
    ["constructor", "unsafe"],
    ["__proto__", "unsafe"],
  ] as const)("%s is %s", (verb, expected) => {
    expect(repeatable(verb)).toBe(expected);
  });
});

describe("commandsForCode", () => {
  it("finds the steps at which RETR can get 426", () => {
    expect(commandsForCode(426)).toContainEqual({
      verb: "RETR",
      steps: ["after-preliminary"],
      meaning: "The data connection closed and the transfer was cut off.",
    });
  });

  it("tells what 213 is in answer to each command that gets it", () => {
    const meanings = Object.fromEntries(commandsForCode(213).map(({ verb, meaning }) => [verb, meaning]));
    expect(meanings["SIZE"]).toBe("The size in bytes.");
    expect(meanings["MDTM"]).toBe("The time of the last change, in UTC.");
  });

  it("is empty for a code that no command lists", () => {
    expect(commandsForCode(999)).toEqual([]);
    expect(commandsForCode(Number.NaN)).toEqual([]);
  });

  it("covers every negative code that a command lists", () => {
    const listed = new Set(
      table.flatMap(([, { replies }]) => replies.beforePreliminary.filter((code) => isNegative(code))),
    );
    for (const code of listed) expect(commandsForCode(code).length).toBeGreaterThan(0);
  });

  it("findCommand takes any case", () => {
    expect(findCommand("retr")).toBe(commands["RETR"]);
  });
});
