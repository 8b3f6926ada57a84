import { PassThrough } from "node:stream";
import { on } from "@ftp-codes/testing";
import { expect, it } from "vitest";
import { content, quickSetting } from "./quick-session.js";

const files = { "/a.bin": content(1000) };

it("says NOOP while a session is idle, so that the server does not close it", async () => {
  const { connect, count } = await quickSetting({
    files,
    script: [on("IDLE").idleFor(400).reply(421, "Idle for too long.").hangUp()],
  });
  const session = await connect({ keepAliveMs: 20 });
  await expect.poll(() => count("NOOP"), { timeout: 5_000 }).toBeGreaterThan(25);
  expect(await session.size("/a.bin")).toBe(1000);
  expect(count("PASS")).toBe(1);
});

it("does not speak during a transfer", async () => {
  const { connect, server, count } = await quickSetting({
    files,
    script: [on("RETR").first().afterBytes(500).stall()],
  });
  const session = await connect({ keepAliveMs: 20, timeoutMs: 600 });
  await session.downloadTo(new PassThrough().resume(), "/a.bin");
  const commands = server.history.map(({ command }) => command);
  const [from, to] = [commands.indexOf("RETR"), commands.lastIndexOf("RETR")];
  expect(to).toBeGreaterThan(from);
  expect(commands.slice(from, to)).not.toContain("NOOP");
  await expect.poll(() => count("NOOP")).toBeGreaterThan(0);
});

it("takes a session that is gone for gone, and opens another at the next call", async () => {
  const { connect, count } = await quickSetting({ files, script: [on("NOOP").first().hangUp("reset")] });
  const session = await connect({ keepAliveMs: 20 });
  await expect.poll(() => session.status.open).toBe(false);
  expect(await session.size("/a.bin")).toBe(1000);
  expect(count("PASS")).toBe(2);
});

it("keeps idle sessions of a pool as well, and is silent when told to be", async () => {
  const { createPool, count } = await quickSetting({ files });
  const pool = createPool({ keepAliveMs: 20 });
  await pool.run((session) => session.size("/a.bin"));
  await expect.poll(() => count("NOOP")).toBeGreaterThan(1);
  await pool.close();
  const silent = createPool({ keepAliveMs: 0 });
  await silent.run((session) => session.size("/a.bin"));
  const before = count("NOOP");
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(count("NOOP")).toBe(before);
  expect(() => createPool({ keepAliveMs: -1 })).toThrow(TypeError);
});
