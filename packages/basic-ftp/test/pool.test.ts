import { isFtpReplyError } from "@ftp-codes/core";
import { on } from "@ftp-codes/testing";
import { describe, expect, it } from "vitest";
import { downloadTree } from "../src/index.js";
import { content, quickSetting } from "./quick-session.js";

const files = { "/a.bin": content(100) };

/** Waits that nothing ends by the clock. */
const forever = (_ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error));
  });

/** A task that is over when it is told to be. */
function heldTask(): { task: () => Promise<void>; release: () => void; begun: Promise<void> } {
  let release = (): void => undefined;
  let begin = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const begun = new Promise<void>((resolve) => (begin = resolve));
  return { task: () => (begin(), held), release, begun };
}

describe("createPool", () => {
  it("sends nothing before the first task", async () => {
    const { createPool, server } = await quickSetting();
    const pool = createPool();
    await pool.close();
    expect(server.history).toEqual([]);
  });

  it("gives each task a session of its own, and uses it again", async () => {
    const { createPool, count } = await quickSetting({ files });
    const pool = createPool();
    expect(await pool.run((session) => session.size("/a.bin"))).toBe(100);
    expect(await pool.run((session) => session.size("/a.bin"))).toBe(100);
    expect(count("PASS")).toBe(1);
    expect(pool.status).toMatchObject({ open: 1, busy: 0, waiting: 0, sessionsOpened: 1 });
  });

  it("opens more sessions for tasks that take long, up to the most", async () => {
    const { createPool } = await quickSetting({ files });
    const pool = createPool({ maxSessions: 2 });
    const tasks = [heldTask(), heldTask(), heldTask()] as const;
    const runs = tasks.map(({ task }) => pool.run(task));
    await tasks[0].begun;
    await tasks[1].begun;
    expect(pool.status).toMatchObject({ busy: 2, waiting: 1 });
    tasks[0].release();
    await tasks[2].begun;
    for (const { release } of tasks) release();
    await Promise.all(runs);
    expect(pool.status.sessionsOpened).toBe(2);
  });

  it("gets along with the sessions that a full server bears", async () => {
    const { createPool, server, retries } = await quickSetting({
      files,
      script: [
        on("PASS")
          .moreSessionsThan(2)
          .reply(530, "Sorry, the maximum number of connections (2) for your host are already connected.")
          .hangUp(),
      ],
    });
    const pool = createPool({ maxSessions: 6 });
    let running = 0;
    let most = 0;
    const work = Array.from({ length: 30 }, () =>
      pool.run(async (session) => {
        most = Math.max(most, (running += 1));
        await session.size("/a.bin");
        while (pool.status.sessionLimit > 2) await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
      }),
    );
    await Promise.all(work);
    expect(most).toBeLessThanOrEqual(2);
    expect(pool.status.sessionLimit).toBeLessThanOrEqual(2);
    expect(retries.every(({ advice }) => advice.cause === "connection-limit")).toBe(true);
    expect(server.history.filter(({ command, code }) => command === "PASS" && code === 230).length).toBeLessThanOrEqual(
      2,
    );
  });

  it("stops every task at the first wrong password", async () => {
    const { createPool, count } = await quickSetting({ users: { u: "other" } });
    const pool = createPool();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => pool.run((session) => session.pwd())));
    for (const result of results) {
      expect(result.status).toBe("rejected");
      expect(result.status === "rejected" && isFtpReplyError(result.reason) && result.reason.code).toBe(530);
    }
    await expect(pool.run((session) => session.pwd())).rejects.toThrow("530");
    expect(count("PASS")).toBe(1);
  });

  it("shares the wait for a server that is full", async () => {
    const { createPool, count, waits } = await quickSetting({
      files,
      script: [on("CONNECT").times(2).reply(421, "Too many users.").hangUp()],
    });
    const pool = createPool();
    await Promise.all(Array.from({ length: 5 }, () => pool.run((session) => session.size("/a.bin"))));
    expect(waits).toHaveLength(2);
    expect(count("CONNECT")).toBe(3);
  });

  it("logs in for nobody while it waits for a server that is full", async () => {
    const connections: number[] = [];
    const setting = await quickSetting({
      files,
      script: [on("CONNECT").times(2).reply(421, "Too many users.").hangUp()],
    });
    const pool = setting.createPool({
      sleep: async (ms, signal) => {
        await setting.options.sleep?.(ms, signal);
        // Whoever did not wait has connected by now.
        await new Promise((resolve) => setTimeout(resolve, 50));
        connections.push(setting.count("CONNECT"));
      },
    });
    await Promise.all(Array.from({ length: 5 }, () => pool.run((session) => session.size("/a.bin"))));
    expect(connections).toEqual([1, 2]);
  });

  it("leaves a later task the login directory, wherever an earlier one went", async () => {
    const { createPool } = await quickSetting({ files: { "/dir/a": content(1) } });
    const pool = createPool();
    await pool.run((session) => session.cd("/dir"));
    expect(await pool.run((session) => session.pwd())).toBe("/");
  });

  it("goes on after a task that failed", async () => {
    const { createPool } = await quickSetting({ files });
    const pool = createPool({ maxSessions: 1 });
    await expect(pool.run(() => Promise.reject(new Error("mine")))).rejects.toThrow("mine");
    expect(await pool.run((session) => session.size("/a.bin"))).toBe(100);
  });

  it("drains when it is closed, and takes nothing more", async () => {
    const { createPool, server } = await quickSetting({ files });
    const pool = createPool({ maxSessions: 1 });
    const done = Promise.all([1, 2, 3].map(() => pool.run((session) => session.size("/a.bin"))));
    await pool.close();
    expect(await done).toEqual([100, 100, 100]);
    await expect(pool.run((session) => session.pwd())).rejects.toThrow("closed");
    await expect.poll(() => server.sessions).toBe(0);
    expect(pool.status.open).toBe(0);
  });

  it("lets a call go that is aborted while it shares a wait", async () => {
    const setting = await quickSetting({ files, script: [on("CONNECT").reply(421, "Too many users.").hangUp()] });
    const all = new AbortController();
    const waiting: (() => void)[] = [];
    const pool = setting.createPool({
      signal: all.signal,
      sleep: (_ms, signal) =>
        new Promise((_resolve, reject) => {
          waiting.forEach((begun) => begun());
          signal?.addEventListener("abort", () => reject(signal.reason as Error));
        }),
    });
    const held = new Promise<void>((resolve) => waiting.push(resolve));
    const first = pool.run((session) => session.pwd());
    await held;
    const stop = new AbortController();
    const second = downloadTree(pool, "/", setting.directory, { signal: stop.signal });
    stop.abort(new Error("second"));
    await expect(second).rejects.toThrow("second");
    all.abort(new Error("first"));
    await expect(first).rejects.toThrow("first");
  });

  it("does not let the files of a lost session wait for what the next session shows at once", async () => {
    const { createPool, directory, retries } = await quickSetting({
      files: { "/large.bin": content(5_000), "/a.bin": content(10), "/b.bin": content(10) },
      script: [on("RETR", "/large.bin").times(1).hangUp("reset")],
    });
    const pool = createPool({ sleep: forever });
    // Nobody ever wakes by the clock here.
    const { files: done } = await downloadTree(pool, "/", directory);
    expect(done.every(({ status }) => status === "delivered")).toBe(true);
    expect(retries.map(({ path }) => path)).toEqual(["large.bin"]);
  });

  it.each([
    ["425", on("RETR", "/large.bin").times(1).reply(425)],
    ["426", on("RETR", "/large.bin").times(1).afterBytes("half").reset().reply(426)],
  ])("does not let a file wait after %s for what the next data connection shows at once", async (code, fault) => {
    const { createPool, directory, retries } = await quickSetting({
      files: { "/large.bin": content(5_000), "/a.bin": content(10), "/b.bin": content(10) },
      script: [fault],
    });
    // Nobody ever wakes by the clock here.
    const { files: done } = await downloadTree(createPool({ maxSessions: 1, sleep: forever }), "/", directory);
    expect(done.every(({ status }) => status === "delivered")).toBe(true);
    expect(retries.map(({ path, error }) => [path, isFtpReplyError(error) && String(error.code)])).toEqual([
      ["large.bin", code],
    ]);
  });

  it("lets waits for a connection not grow while others get through, and those for a file grow", async () => {
    const names = Array.from({ length: 8 }, (_, index) => `/${index}.bin`);
    const { createPool, directory, retries } = await quickSetting({
      files: Object.fromEntries(names.map((name) => [name, content(100)])),
      script: [
        on("RETR", "/0.bin").times(3).reply(425, "Cannot open the data connection."),
        on("RETR", "/1.bin").times(3).reply(450, "The file is busy."),
      ],
    });
    await downloadTree(createPool({ maxSessions: 1 }), "/", directory);
    const waitsFor = (path: string) => retries.filter((event) => event.path === path).map(({ waitMs }) => waitMs);
    expect(Math.max(...waitsFor("0.bin"))).toBeLessThanOrEqual(1_500);
    expect(waitsFor("1.bin").at(-1)).toBeGreaterThan(2_000);
  });

  it.each([
    [undefined, 3],
    [4, 5],
  ])("gives up soon on a host that was never there (retries: %s), with one wait for all", async (times, logins) => {
    const { createPool, server, waits } = await quickSetting();
    await server.close();
    const pool = createPool({ ...(times !== undefined && { retries: times }) });
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => pool.run((session) => session.pwd())));
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
    expect(waits).toHaveLength(logins - 1);
  });
});
