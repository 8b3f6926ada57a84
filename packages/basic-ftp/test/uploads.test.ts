import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { isFtpConnectionError, isFtpLocalError, isFtpReplyError } from "@ftp-codes/core";
import { on } from "@ftp-codes/testing";
import { describe, expect, it } from "vitest";
import { content, quickSetting, type Setting } from "./quick-session.js";

const whole = content(3_000_000);

async function localFile({ directory }: Setting, bytes = whole): Promise<string> {
  const path = join(directory, "local.bin");
  await writeFile(path, bytes);
  return path;
}

describe("uploadFrom a path", () => {
  it("stores under a temporary name, compares the size, renames and sets the time", async () => {
    const setting = await quickSetting();
    const session = await setting.connect();
    await session.uploadFrom(await localFile(setting, content(1000)), "/a.bin");
    expect(setting.server.files.get("/a.bin")?.equals(content(1000))).toBe(true);
    expect([...setting.server.files.keys()]).toEqual(["/a.bin"]);
    expect(setting.commands().slice(-6)).toEqual(["EPSV", "STOR", "SIZE", "RNFR", "RNTO", "MFMT"]);
  });

  it.each([
    ["426 in the middle", on(["STOR", "APPE"]).first().afterBytes(1_000_000).reset().reply(426)],
    ["451 in the middle", on(["STOR", "APPE"]).first().afterBytes(1_000_000).close().reply(451)],
    ["a truncated file announced as complete", on("STOR").first().afterBytes(1_000_000).truncate()],
    ["a reset of both connections", on(["STOR", "APPE"]).times(2).afterBytes(1_000_000).reset().hangUp("reset")],
    ["425 before the transfer", on("STOR").times(3).reply(425)],
    ["a lost answer to RNTO", on("RNTO").first().loseReply()],
    ["a session that ends with MFMT", on("MFMT").first().reply(421, "Timeout.").hangUp()],
    ["a session that ends with RNTO", on("RNTO").first().reply(421, "Timeout.").hangUp()],
  ])("survives %s", async (_name, rule) => {
    const setting = await quickSetting({ script: [rule] });
    await (await setting.connect()).uploadFrom(await localFile(setting), "/a.bin");
    expect(setting.server.files.get("/a.bin")?.equals(whole)).toBe(true);
    expect([...setting.server.files.keys()]).toEqual(["/a.bin"]);
  });

  it("does not send again what is whole although the final reply was lost", async () => {
    const setting = await quickSetting({ script: [on("STOR").first().loseReply()] });
    await (await setting.connect()).uploadFrom(await localFile(setting), "/a.bin");
    expect(setting.count("STOR") + setting.count("APPE")).toBe(1);
    expect(setting.server.files.get("/a.bin")?.equals(whole)).toBe(true);
  });

  it("believes a negative final reply although all bytes are there", async () => {
    const setting = await quickSetting({ script: [on("STOR").first().afterwards().reply(451, "Virus scan failed.")] });
    await (await setting.connect()).uploadFrom(await localFile(setting), "/a.bin");
    expect(setting.count("STOR")).toBe(2);
  });

  it("believes it also when the next session is lost before its first transfer", async () => {
    const setting = await quickSetting({
      script: [on("STOR").first().afterwards().reply(451, "Virus scan failed."), on("SIZE").first().hangUp("reset")],
    });
    await (await setting.connect()).uploadFrom(await localFile(setting), "/a.bin");
    expect(setting.count("STOR")).toBe(2);
  });

  it("sends nothing again when a command after the transfer is refused", async () => {
    const setting = await quickSetting({ script: [on("SIZE").first().reply(421, "Timeout.").hangUp()] });
    await (await setting.connect()).uploadFrom(await localFile(setting, content(1000)), "/a.bin");
    expect(setting.count("STOR")).toBe(1);
    expect(setting.server.files.get("/a.bin")?.equals(content(1000))).toBe(true);
  });

  it("tries a full quota once, and removes what it left", async () => {
    const setting = await quickSetting({ script: [on("STOR").afterBytes("half").reply(552)] });
    const session = await setting.connect();
    const error: unknown = await session.uploadFrom(await localFile(setting), "/a.bin").catch((e: unknown) => e);
    expect(isFtpReplyError(error) && error.code).toBe(552);
    expect(setting.count("STOR")).toBe(1);
    expect([...setting.server.files.keys()]).toEqual([]);
  });

  it("never touches the file that it was to replace when it fails", async () => {
    const setting = await quickSetting({
      files: { "/a.bin": content(77) },
      script: [on("STOR").afterBytes("half").reply(552)],
    });
    const session = await setting.connect();
    await expect(session.uploadFrom(await localFile(setting), "/a.bin")).rejects.toThrow("552");
    expect(setting.server.files.get("/a.bin")?.equals(content(77))).toBe(true);
  });

  it("goes in place where renaming is refused, and remembers it", async () => {
    const setting = await quickSetting({ script: [on(["RNFR", "RNTO"]).reply(502, "Command not implemented.")] });
    const session = await setting.connect();
    const path = await localFile(setting);
    await session.uploadFrom(path, "/a.bin");
    await session.uploadFrom(path, "/b.bin");
    expect([...setting.server.files.keys()].sort()).toEqual(["/a.bin", "/b.bin"]);
    expect(setting.server.files.get("/a.bin")?.equals(whole)).toBe(true);
    expect(setting.count("RNFR")).toBe(1);
    expect(setting.count("STOR")).toBe(3);
  });

  it("goes in place where the temporary name is not allowed", async () => {
    const setting = await quickSetting({
      script: [on("STOR", "/*.ftp-part").reply(553, "File name not allowed.")],
    });
    await (await setting.connect()).uploadFrom(await localFile(setting), "/a.bin");
    expect([...setting.server.files.keys()]).toEqual(["/a.bin"]);
  });

  it("moves an old file aside where RNTO does not replace it", async () => {
    const setting = await quickSetting({
      files: { "/a.bin": content(5) },
      script: [on("RNTO", "/a.bin").first().reply(550, "File already exists.")],
    });
    await (await setting.connect()).uploadFrom(await localFile(setting), "/a.bin");
    expect([...setting.server.files.keys()]).toEqual(["/a.bin"]);
    expect(setting.server.files.get("/a.bin")?.equals(whole)).toBe(true);
  });

  it("says what is wrong with a local file without asking the server to store it", async () => {
    const setting = await quickSetting();
    const session = await setting.connect();
    const error: unknown = await session.uploadFrom(join(setting.directory, "none"), "/a.bin").catch((e: unknown) => e);
    expect(isFtpLocalError(error) && error.errno).toBe("ENOENT");
    expect(setting.count("STOR")).toBe(0);
    expect(await session.pwd()).toBe("/");
  });
});

describe("uploadFrom a stream", () => {
  it("is repeated as long as nothing was read", async () => {
    const setting = await quickSetting({ script: [on("STOR").times(2).reply(425)] });
    await (await setting.connect()).uploadFrom(Readable.from([whole]), "/a.bin");
    expect(setting.server.files.get("/a.bin")?.equals(whole)).toBe(true);
  });

  it("is not repeated once something was read, and the error says why", async () => {
    const setting = await quickSetting({ script: [on("STOR").afterBytes(1000).reset().hangUp("reset")] });
    const session = await setting.connect();
    const error: unknown = await session.uploadFrom(Readable.from([whole]), "/a.bin").catch((e: unknown) => e);
    expect(isFtpLocalError(error)).toBe(true);
    expect(isFtpConnectionError((error as Error).cause)).toBe(true);
    expect((error as Error).message).toMatch(/only once/);
    expect(setting.count("STOR")).toBe(1);
    expect([...setting.server.files.keys()]).toEqual([]);
  });
});

describe("appendFrom", () => {
  it("adds what is missing, and nothing twice", async () => {
    const setting = await quickSetting({
      files: { "/log": content(100) },
      script: [on("APPE").first().loseReply(), on("APPE").nth(2).afterBytes(2000).reset().hangUp("reset")],
    });
    const session = await setting.connect();
    const path = await localFile(setting, content(5000));
    await session.appendFrom(path, "/log");
    expect(setting.server.files.get("/log")?.length).toBe(5100);
    await session.appendFrom(path, "/log");
    expect(setting.server.files.get("/log")).toEqual(Buffer.concat([content(100), content(5000), content(5000)]));
  });
});
