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

test("what is left out by name is left out in JSON too", () => {
  const open = on("CONNECT").moreSessionsThan(2, undefined).reply(421, undefined).hangUp(undefined);
  expect(JSON.stringify(open)).toBe(JSON.stringify(on("CONNECT").moreSessionsThan(2).reply(421).hangUp()));
  expect(() => createWeather(JSON.parse(JSON.stringify([open])) as Rule[], 0)).not.toThrow();
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

test("an argument that cannot be used is refused where it is written", () => {
  expect(() => on("STOR").times(-1)).toThrow(RangeError);
  expect(() => on("STOR").afterBytes(0.5)).toThrow(RangeError);
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
    [{ on: "STOR", when: [["times"]], then: [] }, "times takes a whole number from 0, and the script says nothing."],
    [{ on: "STOR", when: [["nth", 0]], then: [] }, "nth takes a whole number from 1"],
    [{ on: "STOR", when: [["probability", 25]], then: [] }, "probability takes a number from 0 to 1"],
    [{ on: "PASS", when: [["moreSessionsThan", 2, "hosts"]], then: [] }, '"server" or "host" or "user"'],
    [{ on: "IDLE", when: [["idleFor", "1s"]], then: [] }, "idleFor takes milliseconds from 0"],
    [
      { on: "STOR", then: [["afterBytes", "third"]] },
      'afterBytes takes a whole number from 0, and the script says "third"',
    ],
    [{ on: "STOR", then: [["delay", -1]] }, "delay takes milliseconds"],
    [{ on: "STOR", then: [["cutReply", 1.5]] }, "cutReply takes a whole number"],
    [{ on: "STOR", then: [["hangUp", "loudly"]] }, '"close" or "reset"'],
    [{ on: "STOR", then: [["loseReply", "loudly"]] }, '"close" or "reset"'],
    [{ on: "AUTH", then: [["breakTls", "loudly"]] }, '"garbage" or "silence"'],
    [{ on: "STOR", then: [["garbage", 7]] }, "garbage takes text"],
    [{ on: "PASV", then: [["passiveAddress", "a.example"]] }, "IPv4 address"],
    [{ on: "PASV", then: [["passiveAddress", "10.0.0.1", 70000]] }, "65535"],
    [{ on: "STOR", then: [["quota", "much"]] }, "quota takes a whole number"],
    [{ on: "SIZE", then: [["wrongSize"]] }, "wrongSize takes a whole number, and the script says nothing."],
    [{ on: "STOR", then: [["fail", "bad-weather"]] }, "no cause that a reply has"],
    [{ on: "STOR", then: [["reply", 450, 7]] }, "The text of a reply"],
    [{ on: "STOR", wen: [["first"]], then: [["reset"]] }, 'A rule has "on", "path", "when" and "then", and no "wen".'],
    [{ on: "STOR", times: 2, then: [["reset"]] }, 'no "times"'],
    [{ on: "STOR", then: [["delay", 1e12]] }, "delay takes milliseconds from 0 to 2147483647"],
  ])("%j", (value, reason) => {
    expect(() => createWeather([value as unknown as Rule], 0)).toThrow(reason);
  });
});
