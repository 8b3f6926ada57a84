import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { isFtpConnectionError, isFtpLocalError, isFtpReplyError } from "@ftp-codes/core";
import { on } from "@ftp-codes/testing";
import { describe, expect, it } from "vitest";
import { content, quickSetting } from "./quick-session.js";

const whole = content(3_000_000);

describe("downloadTo a path", () => {
  it("writes under a temporary name and sets the server's time", async () => {
    const { server, connect, directory } = await quickSetting({ files: { "/a.bin": whole } });
    const session = await connect();
    const path = join(directory, "a.bin");
    await session.downloadTo(path, "/a.bin");
    expect((await readFile(path)).equals(whole)).toBe(true);
    expect(await readdir(directory)).toEqual(["a.bin"]);
    expect(Math.abs((await stat(path)).mtimeMs - (await session.lastMod("/a.bin")).getTime())).toBeLessThan(1000);
    expect(server.history.filter(({ command }) => command === "RETR")).toHaveLength(1);
  });

  it.each([
    ["426 in the middle", on("RETR").first().afterBytes(1_000_000).close().reply(426), 1],
    ["451 in the middle", on("RETR").first().afterBytes(1_000_000).close().reply(451), 1],
    ["a truncated file announced as complete", on("RETR").first().afterBytes(1_000_000).truncate(), 1],
    ["a reset of both connections", on("RETR").first().afterBytes(1_000_000).reset().hangUp("reset"), 2],
    ["425 before the transfer", on("RETR").times(2).reply(425), 1],
    ["450 twice", on("RETR").times(2).reply(450, "file is busy"), 1],
  ])("survives %s", async (_name, rule, sessions) => {
    const { server, connect, directory, waits } = await quickSetting({ files: { "/a.bin": whole }, script: [rule] });
    const session = await connect();
    await session.downloadTo(join(directory, "a.bin"), "/a.bin");
    expect((await readFile(join(directory, "a.bin"))).equals(whole)).toBe(true);
    expect(await readdir(directory)).toEqual(["a.bin"]);
    expect(Math.max(...server.history.map((entry) => entry.session))).toBe(sessions);
    expect(waits.length).toBeGreaterThan(0);
  });

  it("goes on where it stopped, and compares the restarted bytes", async () => {
    const { server, connect, directory } = await quickSetting({
      files: { "/a.bin": whole },
      script: [on("RETR").first().afterBytes(2_000_000).truncate()],
    });
    await (await connect()).downloadTo(join(directory, "a.bin"), "/a.bin");
    const rest = server.history.filter(({ command }) => command === "REST");
    expect(rest.map(({ argument }) => argument)).toEqual([String(2_000_000 - 64)]);
    expect((await readFile(join(directory, "a.bin"))).equals(whole)).toBe(true);
  });

  it("fetches nothing again that came with a negative reply", async () => {
    const { connect, server, directory } = await quickSetting({
      files: { "/a.bin": whole },
      script: [on("RETR").first().afterBytes(2_000_000).close().reply(451)],
    });
    await (await connect()).downloadTo(join(directory, "a.bin"), "/a.bin");
    expect((await readFile(join(directory, "a.bin"))).equals(whole)).toBe(true);
    expect(server.history.find(({ command }) => command === "REST")?.argument).toBe(String(2_000_000 - 64));
  });

  it("believes a negative final reply, also when the next session is lost before its first transfer", async () => {
    const { connect, count, directory } = await quickSetting({
      files: { "/a.bin": whole },
      script: [on("RETR").first().afterwards().reply(451), on("SIZE").nth(2).hangUp("reset")],
    });
    await (await connect()).downloadTo(join(directory, "a.bin"), "/a.bin");
    expect(count("RETR")).toBe(2);
  });

  it("fetches nothing again that came before the session was lost", async () => {
    const { connect, count, directory } = await quickSetting({
      files: { "/a.bin": whole },
      script: [on("RETR").first().loseReply()],
    });
    await (await connect()).downloadTo(join(directory, "a.bin"), "/a.bin");
    expect(count("RETR")).toBe(1);
    expect((await readFile(join(directory, "a.bin"))).equals(whole)).toBe(true);
  });

  it("starts again when the server forgets REST", async () => {
    const { connect, directory } = await quickSetting({
      files: { "/a.bin": whole },
      script: [on("RETR").first().afterBytes(2_000_000).truncate(), on("RETR").ignoreRest()],
    });
    await (await connect()).downloadTo(join(directory, "a.bin"), "/a.bin");
    expect((await readFile(join(directory, "a.bin"))).equals(whole)).toBe(true);
  });

  it("does not splice two versions of a file", async () => {
    const setting = await quickSetting({
      files: { "/a.bin": whole },
      script: [on("RETR").first().afterBytes(2_000_000).truncate()],
    });
    const other = Buffer.from(whole).reverse();
    const session = await setting.connect({ onRetry: () => setting.server.files.set("/a.bin", other) });
    await session.downloadTo(join(setting.directory, "a.bin"), "/a.bin");
    expect((await readFile(join(setting.directory, "a.bin"))).equals(other)).toBe(true);
  });

  it("takes up what an earlier run has left, if it is of the same file", async () => {
    const setting = await quickSetting({ files: { "/a.bin": whole }, script: [] });
    const stop = new AbortController();
    const session = await setting.connect({
      signal: stop.signal,
      onProgress: ({ bytes }) => bytes > 0 && stop.abort(new Error("enough")),
    });
    setting.server.script.push(on("RETR").first().afterBytes(2_000_000).stall());
    await expect(session.downloadTo(join(setting.directory, "a.bin"), "/a.bin")).rejects.toThrow("enough");
    const left = await readdir(setting.directory);
    expect(left).toEqual(["a.bin.ftp-part", "a.bin.ftp-part.json"]);
    const { size } = await stat(join(setting.directory, "a.bin.ftp-part"));
    expect(size).toBeGreaterThan(0);
    await (await setting.connect()).downloadTo(join(setting.directory, "a.bin"), "/a.bin");
    expect((await readFile(join(setting.directory, "a.bin"))).equals(whole)).toBe(true);
    expect(await readdir(setting.directory)).toEqual(["a.bin"]);
    expect(setting.server.history.find(({ command }) => command === "REST")?.argument).toBe(String(size - 64));
  });

  it("tries what is refused for good once, and leaves nothing", async () => {
    const { connect, count, directory } = await quickSetting({
      files: { "/a.bin": whole },
      script: [on("RETR").reply(550, "Permission denied.")],
    });
    const session = await connect();
    const error: unknown = await session.downloadTo(join(directory, "a.bin"), "/a.bin").catch((e: unknown) => e);
    expect(isFtpReplyError(error) && error.code).toBe(550);
    expect(count("RETR")).toBe(1);
    expect(await readdir(directory)).toEqual([]);
  });

  it("gives up after so many retries, and says what is left", async () => {
    const { connect, count, directory } = await quickSetting({
      files: { "/a.bin": whole },
      script: [on("RETR").afterBytes(1000).hangUp("reset")],
    });
    const session = await connect({ retries: 2 });
    const error: unknown = await session.downloadTo(join(directory, "a.bin"), "/a.bin").catch((e: unknown) => e);
    expect(error).toSatisfy(isFtpConnectionError);
    for (const name of await readdir(directory)) {
      expect(name).toMatch(/^a\.bin\.ftp-part/);
      expect((error as Error).message).toContain("a.bin.ftp-part");
    }
    expect(count("RETR")).toBe(3);
  });

  it("does not begin when it cannot write here", async () => {
    const { connect, count, directory } = await quickSetting({ files: { "/a.bin": whole } });
    const session = await connect();
    const error: unknown = await session.downloadTo(join(directory, "no", "a.bin"), "/a.bin").catch((e: unknown) => e);
    expect(isFtpLocalError(error) && error.errno).toBe("ENOENT");
    expect(count("RETR")).toBe(0);
    expect(await session.size("/a.bin")).toBe(whole.length);
  });

  it("leaves a directory that has the file's name alone", async () => {
    const { connect, directory } = await quickSetting({ files: { "/a.bin": content(10) } });
    await mkdir(join(directory, "a.bin"));
    await writeFile(join(directory, "a.bin", "b"), "kept");
    const error: unknown = await (
      await connect()
    )
      .downloadTo(join(directory, "a.bin"), "/a.bin")
      .catch((e: unknown) => e);
    expect(isFtpLocalError(error)).toBe(true);
    expect(await readdir(directory)).toEqual(["a.bin"]);
    expect(await readFile(join(directory, "a.bin", "b"), "utf8")).toBe("kept");
  });
});

describe("downloadTo a stream", () => {
  it("goes on behind what the stream has taken", async () => {
    const { connect } = await quickSetting({
      files: { "/a.bin": whole },
      script: [
        on("RETR").first().afterBytes(1_000_000).reset().hangUp("reset"),
        on("RETR").nth(2).afterBytes(700_000).truncate(),
      ],
    });
    const stream = new PassThrough();
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    await (await connect()).downloadTo(stream, "/a.bin");
    expect(Buffer.concat(chunks).equals(whole)).toBe(true);
  });

  it("ends with a full disk at once", async () => {
    const { connect, count } = await quickSetting({ files: { "/a.bin": whole } });
    const full = new Writable({
      write: (_chunk, _encoding, callback) => callback(Object.assign(new Error("ENOSPC"), { code: "ENOSPC" })),
    });
    const error: unknown = await (await connect()).downloadTo(full, "/a.bin").catch((e: unknown) => e);
    expect(isFtpLocalError(error) && error.errno).toBe("ENOSPC");
    expect(count("RETR")).toBe(1);
  });
});
