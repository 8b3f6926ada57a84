import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { conditions } from "./conditions.js";
import { on } from "./on.js";
import type { Rule } from "./rule.js";
import { createWeather, type Occasion } from "./weather.js";

const quiet: Occasion = {
  command: "RETR",
  path: "/a.bin",
  session: 1,
  commands: 1,
  open: { server: 1, host: 1, user: 1 },
  idleMs: 0,
};

/** Which of these occasions `rule` strikes. */
function struck(rule: Rule, ...occasions: readonly Partial<Occasion>[]): boolean[] {
  const weather = createWeather([rule], 0);
  return occasions.map((occasion) => weather.at({ ...quiet, ...occasion }).rule !== undefined);
}

const rule = on("RETR").reply(450);

/** One row for each condition of the list: the compiler names the one that is missing. */
const table: { readonly [Name in keyof typeof conditions]: readonly [boolean[], boolean[]] } = {
  first: [struck(rule.first(), {}, {}, { path: "/b" }), [true, false, true]],
  nth: [struck(rule.nth(2), {}, {}, {}, { path: "/b" }), [false, true, false, false]],
  times: [struck(rule.times(2), {}, {}, {}), [true, true, false]],
  always: [struck(rule.always(), {}, {}), [true, true]],
  probability: [
    [...struck(rule.probability(0), {}), ...struck(rule.probability(1), {})],
    [false, true],
  ],
  atMost: [struck(rule.atMost(1).probability(1), {}, {}, { path: "/b" }), [true, false, true]],
  inSession: [struck(rule.inSession(2), {}, { session: 2 }, { session: 3 }), [false, true, false]],
  upToSession: [struck(rule.upToSession(2), {}, { session: 2 }, { session: 3 }), [true, true, false]],
  afterCommands: [struck(rule.afterCommands(30), { commands: 30 }, { commands: 31 }), [false, true]],
  moreSessionsThan: [
    [
      ...struck(rule.moreSessionsThan(2), { open: { server: 2, host: 9, user: 9 } }),
      ...struck(rule.moreSessionsThan(2), { open: { server: 3, host: 1, user: 1 } }),
      ...struck(rule.moreSessionsThan(2, "host"), { open: { server: 1, host: 3, user: 1 } }),
      ...struck(rule.moreSessionsThan(2, "user"), { open: { server: 3, host: 3, user: 2 } }),
    ],
    [false, true, true, false],
  ],
  idleFor: [
    struck(on("IDLE").idleFor(600).reply(421), { command: "IDLE", path: undefined, idleMs: 600 }, { idleMs: 900 }),
    [true, false],
  ],
};

describe("conditions", () => {
  test.each(Object.entries(table))("%s", (_name, [was, expected]) => expect(was).toEqual(expected));

  test("all of them have to hold", () => {
    expect(struck(rule.nth(2).inSession(2), {}, {}, { path: "/b" }, { path: "/b", session: 2 })).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("which rule", () => {
  test("the first that strikes wins, and the others count the attempt all the same", () => {
    const weather = createWeather([rule.first(), on("RETR").nth(2).reply(426)], 0);
    const codes = [1, 2, 3].map(() => weather.at(quiet).plan.replies?.[0]);
    expect(codes).toEqual([{ code: 450 }, { code: 426 }, undefined]);
  });

  test("a rule without a path strikes commands without a path too, a rule with one does not", () => {
    expect(
      struck(on("*").reply(500), { command: "NOOP", path: undefined }, { command: "CONNECT", path: undefined }),
    ).toEqual([true, false]);
    expect(struck(on("*", "/a.bin").reply(500), { command: "NOOP", path: undefined }, {})).toEqual([false, true]);
  });

  test("rules may come and go", () => {
    const script = [rule];
    const weather = createWeather(script, 0);
    expect(weather.at(quiet).rule).toBe(rule);
    script.pop();
    expect(weather.at(quiet).rule).toBeUndefined();
  });

  test.each([
    ["/a.bin", "/a.bin", true],
    ["/a.bin", "/d/a.bin", false],
    ["/d/*.bin", "/d/a.bin", true],
    ["/d/*.bin", "/d/e/a.bin", false],
    ["/**.bin", "/d/e/a.bin", true],
    ["/d/*.bin", "/d/.a.bin.part", true],
    ["**", "/", true],
  ])("path %s and %s: %s", (path, asked, strikes) => {
    expect(struck(on("RETR", path).reply(450), { path: asked })).toEqual([strikes]);
  });

  test("a pattern full of stars takes linear time", () => {
    expect(struck(on("RETR", `/${"*a".repeat(200)}b`).reply(450), { path: `/${"a".repeat(5000)}` })).toEqual([false]);
  });
});

describe("a client that uploads under another name does not dodge", () => {
  const refused = on("STOR", "/d/a.bin").first().reply(550);

  test.each([
    "/d/.a.bin.part",
    "/d/a.bin.tmp",
    "/d/.in.a.bin.",
    "/d/a.bin~",
    "/d/.a.bin.ftp-codes-part",
    "/d/a.bin.x7f",
  ])("%s is struck at the upload and the renaming is not struck again", (temporary) => {
    expect(
      struck(
        refused.always(),
        { command: "STOR", path: temporary },
        { command: "RNTO", path: "/d/a.bin", renamedFrom: temporary },
      ),
    ).toEqual([true, false]);
  });

  test("the attempts count together, whatever the name", () => {
    const stor = { command: "STOR" } as const;
    expect(struck(refused, { ...stor, path: "/d/.a.bin.part" }, { ...stor, path: "/d/a.bin" })).toEqual([true, false]);
  });

  test("a name that shows nothing is struck at the renaming", () => {
    expect(
      struck(
        refused,
        { command: "STOR", path: "/tmp/0815" },
        { command: "RNTO", path: "/d/a.bin", renamedFrom: "/tmp/0815" },
      ),
    ).toEqual([false, true]);
  });

  test.each([
    [on("STOR", "/d/a.bin").afterBytes(4).reset(), { replies: [{ code: 426 }] }],
    [on("STOR", "/d/a.bin").afterBytes("half").close().reply(451), { replies: [{ code: 451 }] }],
    [on("STOR", "/d/a.bin").refuse(), { replies: [{ code: 425 }] }],
    [on("STOR", "/d/a.bin").afterBytes(4).reset().hangUp("reset"), { control: "reset" }],
    [on("STOR", "/d/a.bin").afterBytes(4).stall(), { silent: true }],
    [on("STOR", "/d/a.bin").loseReply(), { position: "end", control: "close" }],
    [on("STOR", "/d/a.bin").afterBytes(4).truncate(), { position: 4, data: "truncate" }],
    [on("STOR", "/d/a.bin").reply(550), { replies: [{ code: 550 }] }],
  ] as const)("what strikes half way leaves the renaming undone: %j", (rule, plan) => {
    const renaming = { ...quiet, command: "RNTO", path: "/d/a.bin", renamedFrom: "/tmp/0815" } as const;
    expect(createWeather([rule], 0).at(renaming).plan).toEqual(plan);
  });

  test.each(["/d/data.bin", "/d/a.bin.gz", "/d/aa.bin", "/a.bin", "/d/my-a.bin"])("%s is another file", (other) => {
    expect(struck(refused, { command: "STOR", path: other })).toEqual([false]);
  });
});

describe("the same seed gives the same weather", () => {
  const windy = on("RETR").probability(0.5).atMost(3).afterBytes("half").reset();

  test("in whatever order the files come", () => {
    const files = fc.uniqueArray(fc.stringMatching(/^\/[a-z]{1,8}$/), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(files, fc.integer(), (paths, seed) => {
        const outcomes = (order: readonly string[]): Record<string, boolean[]> => {
          const weather = createWeather([windy], seed);
          const seen: Record<string, boolean[]> = {};
          for (let attempt = 0; attempt < 4; attempt++) {
            for (const path of order) (seen[path] ??= []).push(weather.at({ ...quiet, path }).rule !== undefined);
          }
          return seen;
        };
        expect(outcomes([...paths].reverse())).toEqual(outcomes(paths));
      }),
    );
  });

  test("whatever the order of the fields in a file with the rule", () => {
    const paths = Array.from({ length: 50 }, (_, index) => ({ path: `/${index}` }));
    const { on: command, then } = rule.probability(0.5);
    const written: Rule = JSON.parse(JSON.stringify({ then, when: [["probability", 0.5]], on: command })) as Rule;
    expect(struck(written, ...paths)).toEqual(struck(rule.probability(0.5), ...paths));
  });

  test("whatever the temporary names, where the final ones are known", () => {
    const outcomes = (suffix: (attempt: number) => string): boolean[] => {
      const weather = createWeather([on("STOR").probability(0.5).reset()], 1, ["/f.bin"]);
      return Array.from({ length: 20 }, (_, attempt) => {
        return weather.at({ ...quiet, command: "STOR", path: `/f.bin${suffix(attempt)}` }).rule !== undefined;
      });
    };
    expect(outcomes((attempt) => `.${attempt}x.partial`)).toEqual(outcomes(() => ""));
  });

  test("and strikes about as often as it says, with every seed differently", () => {
    const count = (seed: number): boolean[] => {
      const weather = createWeather([on("RETR").probability(0.25).reset()], seed);
      return Array.from(
        { length: 4000 },
        (_, index) => weather.at({ ...quiet, path: `/f${index}` }).rule !== undefined,
      );
    };
    expect(count(1).filter(Boolean).length).toBeGreaterThan(900);
    expect(count(1).filter(Boolean).length).toBeLessThan(1100);
    expect(count(2)).not.toEqual(count(1));
  });
});
