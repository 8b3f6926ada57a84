import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isFtpReplyError } from "@ftp-codes/core";
import { on, type Rule } from "@ftp-codes/testing";
import { describe, expect, it } from "vitest";
import { uploadTree } from "../src/index.js";
import { content, quickSetting, type Setting } from "./quick-session.js";

const whole = content(1000);
const old = content(5);
const inTheWay = on("RNTO", "/a.bin").nth(1).reply(550, "File already exists.");

async function setting(script: readonly Rule[]): Promise<Setting & { readonly path: string }> {
  const made = await quickSetting({ files: { "/a.bin": old }, script: [inTheWay, ...script] });
  const path = join(made.directory, "a.bin");
  await writeFile(path, whole);
  return { ...made, path };
}

/** The aside name counts as one for the file: the first RNTO is refused, the second moves it aside, the third is the new file's. */
const busy = (nth: number): Rule => on("RNTO", "/a.bin").nth(nth).reply(450, "File busy.");

/** After the whole file has its name, nothing else is there. */
function expectReplaced({ server }: Setting): void {
  expect([...server.files.keys()]).toEqual(["/a.bin"]);
  expect(server.files.get("/a.bin")?.equals(whole)).toBe(true);
}

describe("a file in the way that RNTO does not replace", () => {
  it.each([
    ["the answer to moving it aside is lost", on("RNTO", "/a.bin.ftp-old").first().loseReply()],
    ["it was not moved aside, and the session is lost", on("RNTO", "/a.bin.ftp-old").first().hangUp("reset")],
    ["the answer to the second rename is lost", on("RNTO", "/a.bin").nth(3).loseReply()],
    ["the session ends with the second rename", on("RNTO", "/a.bin").nth(3).reply(421, "Timeout.").hangUp()],
    ["the session ends with the removal", on("DELE").first().reply(421, "Timeout.").hangUp()],
    ["the answer to the removal is lost", on("DELE").first().loseReply()],
  ])("%s", async (_name, rule) => {
    const made = await setting([rule]);
    await (await made.connect()).uploadFrom(made.path, "/a.bin");
    expectReplaced(made);
    expect(made.count("STOR")).toBe(1);
  });

  it("is moved aside, replaced, and removed, in this order", async () => {
    const made = await setting([]);
    await (await made.connect()).uploadFrom(made.path, "/a.bin");
    const steps = made.server.history
      .filter(({ command }) => /^(?:RN..|DELE)$/.test(command))
      .map(({ command, argument }) => `${command} ${argument}`);
    expect(steps).toEqual([
      "RNFR /a.bin.ftp-part",
      "RNTO /a.bin",
      "RNFR /a.bin",
      "RNTO /a.bin.ftp-old",
      "RNFR /a.bin.ftp-part",
      "RNTO /a.bin",
      "DELE /a.bin.ftp-old",
    ]);
  });

  it("comes back when the second rename is refused", async () => {
    const made = await setting([on("RNTO", "/a.bin").nth(3).reply(550, "Permission denied.")]);
    await (await made.connect()).uploadFrom(made.path, "/a.bin");
    expectReplaced(made);
    const steps = made.server.history.map(({ command, argument }) => `${command} ${argument}`);
    expect(steps.join()).toContain("RNFR /a.bin.ftp-old,RNTO /a.bin,DELE /a.bin.ftp-part");
  });

  it("comes back when the upload is given up in between", async () => {
    const made = await setting([busy(3), busy(4)]);
    const session = await made.connect({ retries: 1 });
    const error: unknown = await session.uploadFrom(made.path, "/a.bin").catch((thrown: unknown) => thrown);
    expect(isFtpReplyError(error) && error.code).toBe(450);
    expect([...made.server.files.keys()]).toEqual(["/a.bin"]);
    expect(made.server.files.get("/a.bin")?.equals(old)).toBe(true);
  });

  it("is named in the error when it can't come back", async () => {
    const made = await setting([busy(3), busy(4), busy(5)]);
    const session = await made.connect({ retries: 1 });
    await expect(session.uploadFrom(made.path, "/a.bin")).rejects.toThrow(
      'The file that was there before is now "/a.bin.ftp-old".',
    );
    expect(made.server.files.get("/a.bin.ftp-old")?.equals(old)).toBe(true);
  });

  it("is named in the result when it can't be removed", async () => {
    const made = await setting([on("DELE").reply(550, "Permission denied.")]);
    const { message } = await (await made.connect()).uploadFrom(made.path, "/a.bin");
    expect(message).toContain('"/a.bin.ftp-old" is left');
    expect(made.server.files.get("/a.bin")?.equals(whole)).toBe(true);
  });

  it("a file of somebody else under the name aside is left alone", async () => {
    const made = await setting([on("RNTO", "/a.bin.ftp-old").reply(550, "File already exists.")]);
    made.server.files.set("/a.bin.ftp-old", content(9));
    await (await made.connect()).uploadFrom(made.path, "/a.bin");
    expect(made.server.files.get("/a.bin.ftp-old")?.equals(content(9))).toBe(true);
    expect(made.server.files.get("/a.bin")?.equals(whole)).toBe(true);
  });
});

describe("a server that takes no temporary names", () => {
  const rules: readonly (readonly [string, Rule, RegExp])[] = [
    ["renaming", on("RNFR").reply(502, "Command not implemented."), /final name.*RNFR.*502/],
    ["the name", on("STOR", "/*.ftp-part").reply(553, "File name not allowed."), /final name.*STOR.*553/],
  ];
  it.each(rules)("that refuses %s: it says so", async (_name, rule, words) => {
    const made = await quickSetting({ script: [rule] });
    const path = join(made.directory, "a.bin");
    await writeFile(path, whole);
    const told: string[] = [];
    const session = await made.connect({ onAdvice: ({ error }) => told.push(error.message) });
    expect((await session.uploadFrom(path, "/a.bin")).message).toMatch(words);
    expect((await session.uploadFrom(path, "/b.bin")).message).toMatch(words);
    expect(told).toHaveLength(1);
    expect([...made.server.files.keys()]).toEqual(["/a.bin", "/b.bin"]);
    expect(made.count("STOR")).toBe(3);
  });

  it.each(rules)("that refuses %s: the report of a tree says so", async (_name, rule, words) => {
    const made = await quickSetting({ script: [rule] });
    await writeFile(join(made.directory, "a.bin"), whole);
    const report = await uploadTree(made.createPool(), made.directory, "/");
    expect(report.files).toMatchObject([{ path: "a.bin", status: "delivered" }]);
    expect(report.files[0]?.reason).toMatch(words);
  });
});
