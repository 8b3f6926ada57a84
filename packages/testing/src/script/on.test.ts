import { describe, expect, expectTypeOf, test } from "vitest";
import { conditions } from "./conditions.js";
import { on } from "./on.js";
import type { Rule } from "./rule.js";
import { createWeather, planOf } from "./weather.js";
import { faults } from "../faults/index.js";

const rule = on("STOR", "/a.bin").times(2).afterBytes(4096).reply(426).reset();
const plain: Rule = {
  on: "STOR",
  path: "/a.bin",
  when: [["times", 2]],
  then: [["afterBytes", 4096], ["reply", 426], ["reset"]],
};

test("a rule is the plain data that it stands for", () => {
  expect(JSON.parse(JSON.stringify(rule))).toEqual(plain);
  expect(planOf(plain)).toEqual(planOf(rule));
  expect(planOf(rule)).toEqual({ position: 4096, data: "reset", replies: [{ code: 426 }] });
});

test("the order of the methods does not matter", () => {
  expect(planOf(on("STOR").reset().reply(426).afterBytes(4096))).toEqual(planOf(rule));
});

test("a method leaves its rule as it is", () => {
  const start = on("RETR");
  start.first().reply(450);
  expect(JSON.stringify(start)).toBe('{"on":"RETR","then":[]}');
});

test("no name is a condition and a fault", () => {
  expect(Object.keys(conditions).filter((name) => name in faults)).toEqual([]);
});

test("what is no fault is told by the compiler", () => {
  // @ts-expect-error -- there is no such fault
  const wrong: Rule = { on: "STOR", then: [["explode"]] };
  expect(() => createWeather([wrong], 0)).toThrow("explode");
});

test("arguments are typed", () => {
  expectTypeOf(rule.reply).parameters.toEqualTypeOf<[code: number, text?: string | readonly string[] | undefined]>();
  expectTypeOf(rule.times).parameters.toEqualTypeOf<[attempts: number]>();
});

describe("what is no rule is refused with the reason", () => {
  test.each([
    [{ on: "stor", then: [] }, "capital letters"],
    [{ on: [], then: [] }, "capital letters"],
    [{ on: "STOR", path: "a.bin", then: [] }, "absolute"],
    [{ on: "STOR" }, "as a list"],
    [{ on: "STOR", then: [["explode"]] }, '["explode"] is no fault'],
    [{ on: "STOR", when: [["sometimes"]], then: [] }, '["sometimes"] is no condition'],
    [{ on: "STOR", then: [["toString"]] }, "is no fault"],
    [{ on: "STOR", then: [["reply", 42]] }, "100 to 999"],
    [{ on: "STOR", then: [["reply", 450, "a\r\nb"]] }, "line break"],
    [null, "capital letters"],
  ])("%j", (value, reason) => {
    expect(() => createWeather([value as unknown as Rule], 0)).toThrow(reason);
  });
});
