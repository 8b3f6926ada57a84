import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { isFtpReplyError } from "@ftp-codes/core";
import { on } from "@ftp-codes/testing";
import { Client } from "basic-ftp";
import { describe, expect, it, onTestFinished } from "vitest";
import { withReplyCodes } from "../src/index.js";
import { content, quickSetting } from "./quick-session.js";

const files = { "/a.bin": content(300_000), "/empty": Buffer.alloc(0) };
const noPassive = on(["EPSV", "PASV"]).reply(502, "Command not implemented.");

describe("where no passive mode works", () => {
  it("lists, downloads, resumes and uploads by active mode, where that is allowed", async () => {
    const { connect, server, directory, count } = await quickSetting({
      files,
      script: [noPassive, on("RETR", "/a.bin").first().afterBytes(100_000).reset().hangUp("reset")],
    });
    const session = await connect({ allowActive: true });
    expect((await session.list("/")).map(({ name }) => name).sort()).toEqual(["a.bin", "empty"]);
    await session.downloadTo(join(directory, "a.bin"), "/a.bin");
    expect(await readFile(join(directory, "a.bin"))).toEqual(files["/a.bin"]);
    await session.downloadTo(join(directory, "empty"), "/empty");
    expect(await readFile(join(directory, "empty"))).toEqual(files["/empty"]);
    await writeFile(join(directory, "b.bin"), content(200_000));
    await session.uploadFrom(join(directory, "b.bin"), "/b.bin");
    await session.uploadFrom(join(directory, "empty"), "/none");
    expect(server.files.get("/b.bin")).toEqual(content(200_000));
    expect(server.files.get("/none")).toEqual(Buffer.alloc(0));
    // What was learned holds for the session after the reset as well.
    const passive = server.history.map(({ command }) => command).lastIndexOf("PASV");
    expect(passive).toBeLessThan(server.history.findIndex(({ command }) => command === "RETR"));
    expect(count("PORT")).toBeGreaterThan(5);
  });

  it("does not listen unless it is allowed to, and tells the refusal", async () => {
    const { connect, count } = await quickSetting({ files, script: [noPassive] });
    const error: unknown = await (await connect()).list("/").catch((reason: unknown) => reason);
    expect(isFtpReplyError(error) && [error.code, error.advice.cause]).toEqual([502, "pasv-unsupported"]);
    expect(count("PORT")).toBe(0);
  });

  it("is tried within the session by a client that is told to", async () => {
    const { access, server } = await quickSetting({ files, script: [noPassive] });
    const client = withReplyCodes(new Client(2_000), { dataConnections: ["EPSV", "PASV", "active"] });
    onTestFinished(() => client.close());
    await client.access(access);
    expect(await client.list("/")).toHaveLength(2);
    expect(await client.list("/")).toHaveLength(2);
    const asked = server.history
      .map(({ command }) => command)
      .filter((command) => /^(?:EPSV|PASV|PORT)$/.test(command));
    expect(asked).toEqual(["EPSV", "PASV", "PORT", "PORT"]);
  });

  it("passes on what the server says when it does not connect either", async () => {
    const { access } = await quickSetting({
      files,
      script: [on("PORT").first().reply(500, "Illegal PORT command."), on("RETR").reply(425, "No connection.")],
    });
    const client = withReplyCodes(new Client(2_000), { dataConnections: ["active"] });
    onTestFinished(() => client.close());
    await client.access(access);
    for (const [command, code] of [
      ["PORT", 500],
      ["RETR", 425],
    ] as const) {
      const error: unknown = await client.downloadTo(new PassThrough(), "/a.bin").catch((reason: unknown) => reason);
      expect(isFtpReplyError(error) && [error.command, error.code]).toEqual([command, code]);
    }
    expect(client.closed).toBe(false);
  });

  it("protects the data where the control connection is protected", async () => {
    const { access, server, directory } = await quickSetting({ files, script: [noPassive] });
    const client = withReplyCodes(new Client(2_000), { dataConnections: ["active"] });
    onTestFinished(() => client.close());
    await client.access({ ...access, host: "localhost", secure: true, secureOptions: { ca: server.certificate } });
    await client.downloadTo(join(directory, "a.bin"), "/a.bin");
    expect(await readFile(join(directory, "a.bin"))).toEqual(files["/a.bin"]);
    await client.uploadFrom(join(directory, "a.bin"), "/b.bin");
    expect(server.files.get("/b.bin")).toEqual(files["/a.bin"]);
  });
});
