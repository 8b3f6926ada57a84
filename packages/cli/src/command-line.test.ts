import { describe, expect, it } from "vitest";
import { run, runJson } from "../test/run.js";

const names = ["explain", "compare", "decode", "doctor", "serve", "advise", "list", "complete"];

describe("the command line", () => {
  it("shows the help without arguments, with every command in it", async () => {
    for (const argv of [[], ["--help"], ["help"]]) {
      const { out, code, err } = await run(argv);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      for (const name of names) expect(out).toMatch(new RegExp(`^ {2}${name} `, "mu"));
    }
  });

  it.each(names.flatMap((name) => [50, 70, 100].map((columns) => [name, columns] as const)))(
    "shows the help of %s within %i columns",
    async (name, columns) => {
      const { out, code } = await run([name, "--help"], { columns });
      expect(code).toBe(0);
      expect(out).toContain(`Usage: ftp-codes ${name} `);
      const tooLong = out.split("\n").filter((line) => line.length > columns && !line.includes('{ "on"'));
      expect(tooLong).toEqual([]);
    },
  );

  it("takes a number alone for a code, or for a slip", async () => {
    expect((await run(["553"])).out).toMatch(/^553 /u);
    expect(await run(["5500"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean 500 or 550?") as string,
    });
    expect(await run(["53"])).toMatchObject({ code: 2, err: expect.stringContaining("Did you mean 530") as string });
  });

  it.each([
    "Response:\t530 Login incorrect.",
    "FTPError: 530 Login incorrect.",
    "Error: 530-Login incorrect",
    "curl: (67) Access denied: 530",
  ])("takes a pasted line with words in front of the reply: %j", async (line) => {
    expect((await run([line])).out).toMatch(/^530 Not Logged In\n/u);
  });

  it("shows no password of a pasted line", async () => {
    const argv = ["500 'PASS hunter2': command not understood"];
    expect((await run(argv)).out).toContain("'PASS ***'");
    expect(JSON.stringify((await runJson(argv)).value)).not.toContain("hunter2");
    expect((await run(["Command: PASS hunter2"])).err).toContain("PASS ***");
    expect((await run(["explain", "550", "--text", "ftp://u:hunter2@h/a: No such file"])).out).not.toContain("hunter2");
  });

  it("knows its version", async () => {
    expect((await run(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it.each([
    [["explian", "550"], "Did you mean explain?"],
    [["explain"], "Missing required argument 'reply'"],
    [["explain", "550", "--jsno"], "Did you mean --json?"],
    [["compare", "1", "2", "3"], "Too many arguments"],
    [["decode"], "Missing required argument 'file'"],
    [["doctor"], "Missing required argument 'url'"],
    [["complete", "tcsh"], "Allowed choices are zsh, bash, fish, powershell"],
  ])("says what is wrong with %j in one sentence and ends with 2", async (argv, sentence) => {
    const { out, err, code } = await run(argv);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    expect(err).toMatch(/^ftp-codes: [^\n]+\n$/u);
  });

  it("never shows the password of a URL that stands in the wrong place", async () => {
    for (const argv of [["doctr", "ftp://u:hunter2@h/"], ["ftp://u:hunter2@h/"], ["list", "x", "ftp://u:hunter2@h/"]]) {
      const { err, code } = await run(argv);
      expect(code).toBe(2);
      expect(err).not.toContain("hunter2");
    }
  });

  it.each([
    [{ isTTY: true }, true],
    [{ isTTY: false }, false],
    [{ isTTY: true, environment: { NO_COLOR: "1" } }, false],
    [{ isTTY: true, environment: { NO_COLOR: "" } }, true],
    [{ isTTY: true, environment: { TERM: "dumb" } }, false],
    [{ isTTY: false, environment: { FORCE_COLOR: "1" } }, true],
    [{ isTTY: false, environment: { FORCE_COLOR: "1", NO_COLOR: "1" } }, false],
  ])("with %j uses colour: %j", async (options, colour) => {
    expect((await run(["explain", "550"], options)).out.includes("\u001b[")).toBe(colour);
  });

  it.each([40, 72, 100])("keeps to %i columns", async (columns) => {
    const { out } = await run(["explain", "530", "--command", "PASS"], { columns });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  it("takes the width from COLUMNS when there is no terminal", async () => {
    const { out } = await run(["explain", "530"], { environment: { COLUMNS: "50" } });
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
  });
});
