import { replyCodes } from "@ftp-codes/core";
import { commands } from "@ftp-codes/core/commands";
import { describe, expect, it } from "vitest";
import { run, runJson } from "../../test/run.js";

const codes = Object.keys(replyCodes).map(Number);
const codesIn = (value: unknown): number[] => (value as { code: number }[]).map(({ code }) => code);

describe("list", () => {
  it("lists every code, in order", async () => {
    const { value } = await runJson(["list"]);
    expect(codesIn(value)).toEqual(codes);
    const { out } = await run(["list"]);
    for (const code of codes) expect(out).toMatch(new RegExp(`^  ${code}  \\S`, "mu"));
  });

  it.each(["1", "2yz", "3xx", "transient", "permanent-negative", "protected"])("lists the class %s", async (word) => {
    const { value } = await runJson(["list", word]);
    const digits = new Set(codesIn(value).map((code) => Math.floor(code / 100)));
    expect(digits.size).toBe(1);
    const [digit = 0] = digits;
    expect(codesIn(value)).toEqual(codes.filter((code) => Math.floor(code / 100) === digit));
  });

  it.each(Object.keys(commands))("lists the replies to %s", async (verb) => {
    const { value } = await runJson(["list", verb.toLowerCase()]);
    expect(codesIn(value).length).toBeGreaterThan(0);
  });

  it("lists what a server says", async () => {
    const { out } = await run(["list", "pure-ftpd"]);
    expect(out.startsWith("What Pure-FTPd says\n")).toBe(true);
  });

  it("lists the names of every server, each of which can be listed", async () => {
    const { value } = await runJson(["list", "server"]);
    const names = (value as { name: string }[]).map(({ name }) => name);
    expect(names).toContain("vsftpd");
    for (const name of names) expect(codesIn((await runJson(["list", name])).value).length, name).toBeGreaterThan(0);
  });

  it("lists classes and commands", async () => {
    expect((await runJson(["list", "class"])).value).toHaveLength(6);
    expect((await runJson(["list", "command"])).value).toHaveLength(Object.keys(commands).length);
  });

  it.each([
    ["iis", "What Microsoft IIS says"],
    ["zos", "What IBM z/OS says"],
    ["filezilla", "What FileZilla Server 0.9 and FileZilla Server 1 say"],
  ])("finds the server that people call %s", async (word, title) => {
    expect((await run(["list", word])).out.split("\n")[0]).toBe(title);
  });

  it.each([
    ["class", "4yz"],
    ["command", "stor"],
    ["server", "vsftpd"],
  ])("takes the kind in front of a name: %s %s", async (kind, name) => {
    expect(await run(["list", kind, name])).toEqual(await run(["list", name]));
  });

  it("takes the name for nothing but that kind", async () => {
    expect(await run(["list", "server", "STOR"])).toMatchObject({
      code: 2,
      err: expect.stringContaining('"STOR" is no server that is known') as string,
    });
    expect(await run(["list", "4yz", "STOR"])).toMatchObject({ code: 2, out: "" });
  });

  it("takes an empty word for none of them", async () => {
    expect(await run(["list", ""])).toMatchObject({ code: 2, out: "" });
  });

  it("ends no line with spaces", async () => {
    for (const what of ["class", "command", "server"]) expect((await run(["list", what])).out).not.toMatch(/ $/mu);
  });

  it("helps with a near miss", async () => {
    const { err, code } = await run(["list", "vsftp0"]);
    expect(code).toBe(2);
    expect(err).toContain("Did you mean vsftpd?");
  });
});
