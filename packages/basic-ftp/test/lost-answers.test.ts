import { isFtpConnectionError, isFtpReplyError } from "@ftp-codes/core";
import { on } from "@ftp-codes/testing";
import { describe, expect, it } from "vitest";
import { content, quickSetting } from "./quick-session.js";

const files = { "/d/a": content(5), "/w/z": content(1) };
const lostAgain = on("CWD").nth(2).reply(421, "Timeout.").hangUp();

describe("what must not be repeated unseen, after a lost answer", () => {
  it("rename of a directory", async () => {
    const { server, connect, count } = await quickSetting({ files, script: [on("RNTO").first().loseReply()] });
    await (await connect()).rename("/d", "/e");
    expect([...server.files.keys()].sort()).toEqual(["/e/a", "/w/z"]);
    expect(count("RNTO")).toBe(1);
  });

  it("rename of a directory that did not take place", async () => {
    const { server, connect, count } = await quickSetting({ files, script: [on("RNTO").first().hangUp("reset")] });
    const session = await connect();
    await session.rename("/d", "/e");
    expect([...server.files.keys()].sort()).toEqual(["/e/a", "/w/z"]);
    expect(count("RNTO")).toBe(2);
    expect(await session.pwd()).toBe("/");
  });

  it("rename, and the next session is lost before it could look", async () => {
    const { server, connect, count } = await quickSetting({
      files,
      script: [on("RNTO").first().loseReply(), lostAgain],
    });
    const session = await connect();
    await session.cd("/w");
    await session.rename("/d/a", "/d/b");
    expect([...server.files.keys()].sort()).toEqual(["/d/b", "/w/z"]);
    expect(count("RNTO")).toBe(1);
  });

  it("remove, and the next session is lost before it could look", async () => {
    const { server, connect } = await quickSetting({ files, script: [on("DELE").first().loseReply(), lostAgain] });
    const session = await connect();
    await session.cd("/w");
    await session.remove("/d/a");
    expect([...server.files.keys()]).toEqual(["/w/z"]);
  });

  it("remove: a refusal that came after the lost answer is believed", async () => {
    const { connect } = await quickSetting({
      files,
      script: [
        on("DELE").first().hangUp("reset"),
        on("DELE").nth(2).reply(450, "Busy."),
        on("DELE").reply(550, "No such file."),
      ],
    });
    const error: unknown = await (await connect()).remove("/d/a").catch((thrown: unknown) => thrown);
    expect(isFtpReplyError(error) && error.code).toBe(550);
  });

  it("removeEmptyDir", async () => {
    const { connect, server, count } = await quickSetting({
      files,
      script: [on("RMD").first().loseReply(), lostAgain],
    });
    const session = await connect();
    await session.cd("/w");
    await session.remove("/d/a");
    await session.removeEmptyDir("/d");
    expect(server.files.has("/d/a")).toBe(false);
    expect(count("RMD")).toBe(2);
  });

  it.each(["STOU", "APPE log", "RNTO b", "DELE b", "RMD b", "MKD b"])("send(%j) is not repeated", async (line) => {
    const [verb = ""] = line.split(" ");
    const { connect, count } = await quickSetting({ script: [on(verb as "STOU").hangUp("reset")] });
    const error: unknown = await (await connect()).send(line).catch((thrown: unknown) => thrown);
    expect(isFtpConnectionError(error) && error.advice.outcome).toBe("unknown");
    expect(count(verb)).toBe(1);
  });
});
