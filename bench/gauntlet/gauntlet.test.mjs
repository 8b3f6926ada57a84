import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startFaultServer } from "@ftp-codes/testing";
import { describe, expect, test } from "vitest";
import { clients, placeholders } from "./clients.mjs";
import { compareTrees, costsOf, problemsOf } from "./measure.mjs";
import { plans } from "./plans.mjs";
import { reportFiles } from "./report/write-report.mjs";
import { summarize } from "./report/summarize.mjs";
import { chosenFiles } from "./run-plan.mjs";
import { makeTree } from "./tree.mjs";

const tree = makeTree();
const sizes = [...tree.values()].map(({ length }) => length);

describe("the job", () => {
  test("sixty files in five directories, three of them empty, one name with a space", () => {
    const between = (least, most) => sizes.filter((size) => size > least && size <= most).length;
    expect([tree.size, between(-1, 0), between(0, 60_000), between(60_000, 1_000_000)]).toEqual([60, 3, 39, 13]);
    expect(between(1_000_000, 4_000_000)).toBe(5);
    expect(new Set([...tree.keys()].map((path) => path.split("/").slice(0, -1).join("/"))).size).toBe(5);
    expect([...tree.keys()].some((path) => path.includes(" "))).toBe(true);
    expect(Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6)).toBe(22);
  });
});

describe("the plans", () => {
  test("are seventeen, one of them for uploads only, and each says what it does", () => {
    expect(plans.map(({ name }) => name)).toHaveLength(new Set(plans.map(({ name }) => name)).size);
    expect([plans.length, plans.filter(({ directions }) => directions).length]).toEqual([17, 1]);
    expect(plans.filter(({ about }) => !about)).toEqual([]);
  });

  test.each(plans)("$name: its rules are rules, as JSON too", async (plan) => {
    const script = JSON.parse(JSON.stringify(plan.rules(chosenFiles(plan, 1, tree))));
    const server = await startFaultServer({ script });
    await server.close();
    expect(server.script).toEqual(script);
  });

  test("strike other files with another seed, and as many as they say", () => {
    const gone = plans.find(({ name }) => name === "gone-550");
    const [one, two] = [1, 2].map((seed) => chosenFiles(gone, seed, tree).refused);
    expect([one.length, two.length]).toEqual([6, 6]);
    expect(one).not.toEqual(two);
  });
});

describe("what a run was worth", () => {
  const small = new Map([
    ["a", Buffer.from("aa")],
    ["b", Buffer.from("bb")],
    ["c", Buffer.from("cc")],
    ["gone", Buffer.from("gg")],
  ]);
  const possible = ["/a", "/b", "/c"];

  test("right, corrupt, missing, and what is left of a file that cannot arrive", () => {
    const there = new Map([
      ["a", Buffer.from("aa")],
      ["b", Buffer.from("b")],
      ["gone", Buffer.from("g")],
      [".c.part", Buffer.from("c")],
    ]);
    expect(compareTrees(small, there, possible)).toEqual({
      ...{ possible: 3, correct: 1, corrupt: 1, missing: 1, leftOver: 2, all: false },
    });
  });

  test("wasted attempts, bad logins, sessions and extra bytes", () => {
    const history = [
      { command: "CONNECT" },
      { command: "PASS", code: 530 },
      { command: "RETR", path: "/a", bytes: 2 },
      { command: "RETR", path: "/b", bytes: 1, rule: { then: [["reset"]] } },
      { command: "RETR", path: "/b", bytes: 2 },
      { command: "RETR", path: "/c", bytes: 2 },
      { command: "RETR", path: "/gone", code: 550 },
      { command: "RETR", path: "/gone", code: 550 },
    ];
    expect(costsOf(history, { tree: small, refused: ["/gone"], possible })).toEqual({
      ...{ wasted: 1, badLogins: 1, sessions: 1, extraBytes: 1, destroyedBytes: 1 },
    });
  });

  test("a client that does everything right has no problems, and each lapse is one", () => {
    const right = { plan: {}, possible: 1, correct: 1, corrupt: 0, leftOver: 0, wasted: 0, badLogins: 0, all: true };
    const costs = { exitCode: 0, extraBytes: 0, destroyedBytes: 0 };
    expect(problemsOf({ ...right, ...costs })).toEqual([]);
    const lapses = { correct: 0, corrupt: 1, leftOver: 1, wasted: 1, badLogins: 2, all: false, extraBytes: 1 };
    const plan = { hopeless: true };
    expect(problemsOf({ ...right, ...costs, ...lapses, plan })).toHaveLength(7);
  });

  test("the plan with the wrong password counts for bad logins alone, and silent loss is named", () => {
    const run = {
      client: "x",
      direction: "up",
      possible: 2,
      correct: 1,
      seconds: 2,
      sessions: 3,
      badLogins: 1,
      exitCode: 0,
    };
    const [sum] = summarize([
      { ...run, plan: "reset" },
      { ...run, plan: "bad-password", possible: 0, correct: 0, badLogins: 5 },
    ]);
    expect(sum).toMatchObject({ plans: 1, plansWhole: 0, sessions: 3, seconds: 2, badLogins: 5, silent: ["reset"] });
  });
});

test("every command is a list of words, with all its places filled", () => {
  const commands = clients.flatMap((client) => Object.values(client.commands).map((command) => command(placeholders)));
  expect(commands.flat().filter((word) => typeof word !== "string" || /undefined/.test(word))).toEqual([]);
});

test("table and picture are those of the results", async () => {
  const committed = (name) => readFile(new URL(name, import.meta.url), "utf8");
  const results = JSON.parse(await committed("results.json"));
  for (const [name, text] of Object.entries(await reportFiles(results))) expect(await committed(name)).toBe(text);
});

describe("the command", () => {
  const gauntlet = (...given) => {
    const main = fileURLToPath(new URL("main.mjs", import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...given], { encoding: "utf8" });
    return { status, stdout, stderr };
  };

  test("says how it is used, and names plans and clients", () => {
    const { status, stdout, stderr } = gauntlet("--help");
    expect([status, stderr]).toEqual([0, ""]);
    const words = ["--seed", "--plan", "--clients", "--jobs", "--output", "--report", "lost-226", "p-retry-resume"];
    for (const word of words) expect(stdout).toContain(word);
  });

  test.each([
    [["--seed", "0"], 'A seed is a whole number from 1, not "0".'],
    [["--plan", "rain"], 'There is no plan "rain". There are: none, '],
    [["--clients", "netscape"], 'There is no client "netscape". There are: ours, '],
    [["--fast"], "--help"],
    [["extra"], "--help"],
    [["--report", "--output", "/does/not/exist"], "results.json"],
  ])("%j is refused with the reason", (given, reason) => {
    const { status, stdout, stderr } = gauntlet(...given);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
