import { describe, expect, it, onTestFinished, vi } from "vitest";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { replyCounts } from "../src/index.js";
import { rawConnect, rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";

describe("login", () => {
  const refusals: [string, unknown, string][] = [
    ["an error", new Error("Account expired"), "530 Account expired"],
    ["nothing", undefined, "530 Login incorrect"],
    ["a string", "Wrong day", "530 Wrong day"],
    ["an error with a code", Object.assign(new Error("Account needed"), { code: 532 }), "532 Account needed"],
    ["line breaks", new Error("line one\r\n230 welcome"), "530 line one  230 welcome"],
    [
      "a lost database",
      Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" }),
      "421 Service temporarily unavailable, try again later",
    ],
    ["421", Object.assign(new Error("Come back at noon"), { code: 421 }), "421 Come back at noon"],
  ];
  it.each(refusals)("rejected with %s", async (_name, reason, reply) => {
    const { server, port } = await startServer({ noLogin: true });
    server.on("login", (_data, _resolve, reject) => reject(reason));
    const client = await rawConnect(port);
    await client.reply();
    await client.send("USER ann");
    expect(await client.send("PASS x")).toBe(reply);
    if (reply.startsWith("421")) await client.closed;
    else expect(await client.send("USER bob")).toMatch(/^331 /);
  });

  it("answers when the listener throws, and when there is none", async () => {
    const { server, port } = await startServer({ noLogin: true });
    const client = await rawConnect(port);
    await client.reply();
    await client.send("USER ann");
    expect(await client.send("PASS x")).toMatch(/^421 /);
    server.on("login", () => {
      throw new Error("boom");
    });
    const other = await rawConnect(port);
    await other.reply();
    await other.send("USER ann");
    expect(await other.send("PASS x")).toBe("530 boom");
  });

  it("takes a resolve without anything, and a second USER after a refusal", async () => {
    const { server, port } = await startServer({ noLogin: true });
    server.on("login", ({ password }, resolve, reject) => (password === "right" ? resolve(undefined) : reject()));
    const client = await rawConnect(port);
    await client.reply();
    await client.send("USER ann");
    expect(await client.send("PASS wrong")).toMatch(/^530 /);
    await client.send("USER ann");
    expect(await client.send("PASS right")).toMatch(/^230 /);
    expect(await client.send("PASS right")).toMatch(/^202 /);
  });

  it("lets anonymous in without a listener when ftp-srv is told so", async () => {
    const { port } = await startServer({ noLogin: true, anonymous: true });
    const client = await rawConnect(port);
    await client.reply();
    expect(await client.send("USER anonymous")).toMatch(/^230 /);
  });

  it("closes after as many refusals as are allowed", async () => {
    const { server, port } = await startServer({ noLogin: true, loginAttempts: 2 });
    server.on("login", (_data, _resolve, reject) => reject(new Error("Bad password")));
    const client = await rawConnect(port);
    await client.reply();
    await client.send("USER ann");
    expect(await client.send("PASS 1")).toBe("530 Bad password");
    await client.send("USER ann");
    expect(await client.send("PASS 2")).toBe("530 Bad password");
    expect(await client.reply()).toMatchObject({
      code: 421,
      text: expect.stringContaining("login attempts") as string,
    });
    await client.closed;
  });

  it("keeps to black and white lists", async () => {
    const { port } = await startServer({ login: { blacklist: ["dele", "MLSD"] } });
    const client = await rawLogin(port);
    expect(await client.send("DELE x")).toMatch(/^550 Permission denied/);
    expect(await client.send("MLSD")).toMatch(/^502 /);
    expect(await client.send("FEAT")).toContain("MLST");
    const other = await startServer({ login: { whitelist: ["PWD"] } });
    const listed = await rawLogin(other.port);
    expect(await listed.send("PWD")).toMatch(/^257 /);
    expect(await listed.send("CWD /")).toMatch(/^502 /);
  });
});

describe("read-only", () => {
  it.each([{ readOnly: true }, { login: { readOnly: true } }])("%j", async (options) => {
    const { port, root } = await startServer(options);
    await writeFile(join(root, "file"), "1");
    const client = await rawLogin(port);
    for (const command of [
      "STOR x",
      "APPE x",
      "STOU",
      "DELE file",
      "MKD x",
      "RMD x",
      "RNFR file",
      "SITE CHMOD 600 file",
      "MFMT 20200101000000 file",
    ]) {
      expect([command, await client.send(command)]).toEqual([
        command,
        "550 Permission denied: the files here are read-only",
      ]);
    }
    expect(await client.send("SIZE file")).toBe("213 1");
    expect(await client.send("FEAT")).not.toContain("MFMT");
    expect(await client.send("MLST file")).toContain("perm=r;");
  });
});

describe("limits", () => {
  it("refuses the session that is one too many, by name, and takes another when one has gone", async () => {
    for (const [options, text] of [
      [{ maxSessions: 2 }, "Too many connections (2) to this server, try again later"],
      [{ maxSessionsPerHost: 2 }, "Too many connections (2) from this IP"],
    ] as const) {
      const { port } = await startServer(options);
      const first = await rawLogin(port);
      const second = await rawConnect(port);
      expect((await second.reply()).code).toBe(220);
      const third = await rawConnect(port);
      expect(await third.reply()).toMatchObject({ code: 421, text });
      await third.closed;
      await first.send("QUIT");
      await first.closed;
      const fourth = await rawConnect(port);
      expect((await fourth.reply()).code).toBe(220);
    }
  });

  it("counts sessions of a user, and forgets them at REIN and USER", async () => {
    const { port } = await startServer({ maxSessionsPerUser: 1 });
    const first = await rawLogin(port, "ann");
    await rawLogin(port, "bob");
    const second = await rawConnect(port);
    await second.reply();
    await second.send("USER ann");
    expect(await second.send("PASS x")).toBe("421 Too many connections (1) for this user");
    await second.closed;
    await first.send("REIN");
    const third = await rawLogin(port, "ann");
    await third.send("USER carl");
    await rawLogin(port, "ann");
  });

  it("ends an idle session, and not one that transfers", async () => {
    const { port, root } = await startServer({ idleTimeoutMs: 500 });
    await writeFile(join(root, "big"), Buffer.alloc(4 * 1024 * 1024));
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("RETR big");
    const slow = data[Symbol.asyncIterator]();
    const until = Date.now() + 1200;
    let bytes = 0;
    for (let next = await slow.next(); !next.done; next = await slow.next()) {
      bytes += (next.value as Buffer).length;
      if (Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(bytes).toBe(4 * 1024 * 1024);
    expect((await client.reply()).code).toBe(226);
    expect(await client.reply()).toMatchObject({ code: 421, text: expect.stringContaining("Idle timeout") as string });
    await client.closed;
  });

  it("ends a session that sends bytes and no command", async () => {
    const { port } = await startServer({ idleTimeoutMs: 500 });
    const client = await rawLogin(port);
    const trickle = setInterval(() => client.write("x"), 10);
    onTestFinished(() => clearInterval(trickle));
    expect(await client.reply()).toMatchObject({ code: 421 });
  });

  it("ends a session that sends commands and never reads a reply", async () => {
    const { server, port } = await startServer({ idleTimeoutMs: 500 });
    const client = await rawLogin(port);
    client.socket.pause();
    client.write("HELP\r\n".repeat(100_000));
    const { connections } = server as unknown as { connections: object };
    await expect.poll(() => Object.keys(connections).length, { timeout: 10_000 }).toBe(0);
    client.socket.destroy();
  });

  it("ends a session that sends empty lines", async () => {
    const { port } = await startServer({ idleTimeoutMs: 500 });
    const client = await rawLogin(port);
    const trickle = setInterval(() => client.write("\r\n"), 10);
    onTestFinished(() => clearInterval(trickle));
    expect(await client.reply()).toMatchObject({ code: 421 });
  });

  it("ends a session that doesn't log in, whatever it sends", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const { port } = await startServer();
    const client = await rawConnect(port);
    await client.reply();
    const loggedIn = await rawLogin(port);
    vi.advanceTimersByTime(59_999);
    expect(await client.send("NOOP")).toMatch(/^200 /);
    expect(await loggedIn.send("NOOP")).toMatch(/^200 /);
    vi.advanceTimersByTime(1);
    expect(await client.reply()).toMatchObject({ code: 421, text: "Login time exceeded: closing control connection" });
    await client.closed;
    expect(await loggedIn.send("NOOP")).toMatch(/^200 /);
  });

  it("breaks off a transfer that stands still, and the session goes on", async () => {
    const { port, root } = await startServer({ stallTimeoutMs: 100 });
    await writeFile(join(root, "big"), Buffer.alloc(32 * 1024 * 1024));
    const client = await rawLogin(port);
    await client.openData();
    await client.send("RETR big");
    expect((await client.reply()).code).toBe(426);
    const data = await client.openData();
    await client.send("STOR half");
    data.write("x");
    expect((await client.reply()).code).toBe(426);
    expect(await client.send("NOOP")).toMatch(/^200 /);
  });

  it("counts replies by code", async () => {
    const { server, port, replies } = await startServer();
    const client = await rawLogin(port);
    await client.send("NOOP");
    await client.send("NOOP");
    expect(Object.fromEntries(replyCounts(server))).toEqual({ 200: 2, 220: 1, 230: 1, 331: 1 });
    expect(replies.map(({ command, code, username }) => [command, code, username])).toEqual([
      ["CONNECT", 220, undefined],
      ["USER", 331, undefined],
      ["PASS", 230, "ann"],
      ["NOOP", 200, "ann"],
      ["NOOP", 200, "ann"],
    ]);
  });
});

describe("shutting down", () => {
  it("tells every session, frees the port, and leaves no handler behind", async () => {
    const before = process.listenerCount("SIGTERM");
    const { server, port } = await startServer({ signals: true });
    expect(process.listenerCount("SIGTERM")).toBe(before + 1);
    const clients = [await rawLogin(port), await rawConnect(port)];
    await clients[1]?.reply();
    const closing = server.close() as Promise<void>;
    for (const client of clients) {
      expect(await client.reply()).toMatchObject({
        code: 421,
        text: expect.stringContaining("shutting down") as string,
      });
      await client.closed;
    }
    await closing;
    expect(process.listenerCount("SIGTERM")).toBe(before);
    await expect(rawConnect(port)).rejects.toThrow(/ECONNREFUSED/);
  });

  it("lets a running transfer end, and turns new clients away meanwhile", async () => {
    const { server, port, root } = await startServer({ shutdownGraceMs: 10_000 });
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR file");
    data.write("half");
    const closing = server.close() as Promise<void>;
    const late = await rawConnect(port);
    expect(await late.reply()).toMatchObject({ code: 421, text: expect.stringContaining("shutting down") as string });
    data.end(" and half");
    expect((await client.reply()).code).toBe(226);
    expect((await client.reply()).code).toBe(421);
    await closing;
    expect(root).not.toBe("");
  });

  it("breaks off what runs longer than the grace", async () => {
    const { server, port } = await startServer({ shutdownGraceMs: 1 });
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR file");
    const closing = server.close() as Promise<void>;
    expect((await client.reply()).code).toBe(426);
    expect((await client.reply()).code).toBe(421);
    data.destroy();
    await once(client.socket, "close");
    await closing;
  });
});
