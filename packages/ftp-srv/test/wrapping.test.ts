import { EventEmitter } from "node:events";
import { FtpSrv } from "ftp-srv";
import { describe, expect, it } from "vitest";
import { createServer, withReplyCodes } from "../src/index.js";
import { rawConnect, rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";
import { silentLog } from "../src/server/silent-log.js";

describe("withReplyCodes", () => {
  it("returns the same server, also the second time", () => {
    const server = new FtpSrv({ url: "ftp://127.0.0.1:0", log: silentLog });
    expect(withReplyCodes(server)).toBe(server);
    expect(withReplyCodes(server)).toBe(server);
    void server.close();
  });

  it("says what is missing when it is given something else", () => {
    expect(() => withReplyCodes({} as never)).toThrow(/built differently.*server\.server is no object/);
    expect(() => withReplyCodes(undefined as never)).toThrow(/built differently/);
    const almost = Object.assign(new EventEmitter(), {
      server: new EventEmitter(),
      connections: {},
      options: {},
      close: () => undefined,
      disconnectClient: () => undefined,
    });
    expect(() => withReplyCodes(almost as never)).toThrow(/exactly one "connection" listener/);
  });

  it("takes signal handlers away when they are not wanted", () => {
    const before = ["SIGTERM", "SIGINT", "SIGQUIT"].map((signal) => process.listenerCount(signal));
    const server = createServer({ url: "ftp://127.0.0.1:0", log: false, signals: false });
    expect(["SIGTERM", "SIGINT", "SIGQUIT"].map((signal) => process.listenerCount(signal))).toEqual(before);
    void server.close();
  });
});

describe("what programs do with ftp-srv's objects goes on working", () => {
  it("connection.reply sends one well-formed reply, whatever the message holds", async () => {
    const { server, port } = await startServer({ greeting: ["Hello", "there"] });
    const client = await rawConnect(port);
    expect(await client.reply()).toMatchObject({ code: 220, lines: ["Hello", "there", "Ready"] });
    const [connection] = Object.values(
      (server as unknown as { connections: Record<string, { reply: (...all: unknown[]) => Promise<void> }> })
        .connections,
    );
    await connection?.reply(200, "one\r\n226 fake", Promise.resolve({ message: "two" }));
    expect(await client.reply()).toMatchObject({ code: 200, lines: ["one  226 fake", "two"] });
    await connection?.reply(402, "no such code");
    expect((await client.reply()).code).toBe(451);
    await connection?.reply({ code: 250 });
    expect((await client.reply()).code).toBe(250);
    expect(await client.send("NOOP")).toMatch(/^200 /);
  });

  it("connection.close says 421, or what it is told, and closes", async () => {
    const { server, port } = await startServer();
    for (const [args, code] of [
      [[], 421],
      [[221, "Bye"], 221],
    ] as const) {
      const client = await rawLogin(port);
      const [connection] = Object.values(
        (server as unknown as { connections: Record<string, { close: (...all: unknown[]) => Promise<void> }> })
          .connections,
      );
      await connection?.close(...args);
      expect((await client.reply()).code).toBe(code);
      await client.closed;
      await expect.poll(() => Object.keys((server as unknown as { connections: object }).connections)).toEqual([]);
    }
  });

  it("emits connect and disconnect, and STOR, RETR and RNTO on the connection", async () => {
    const { server, port } = await startServer();
    const events: string[] = [];
    server.on("connect" as never, ({ connection }: { connection: EventEmitter }) => {
      events.push("connect");
      for (const name of ["STOR", "RETR", "RNTO"]) {
        connection.on(name, (error: Error | null, path: string) =>
          events.push(`${name} ${error === null ? path : "failed"}`),
        );
      }
    });
    const gone = new Promise((resolve) => server.on("disconnect", resolve));
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR a");
    data.end("x");
    await client.reply();
    await client.openData();
    await client.send("RETR a");
    await client.reply();
    await client.send("RETR nope");
    await client.send("RNFR a");
    await client.send("RNTO b");
    await client.send("QUIT");
    await gone;
    expect(events).toEqual(["connect", "STOR /a", "RETR /a", "RETR failed", "RNTO b"]);
  });

  it("a listener that throws takes nothing down", async () => {
    const { port } = await startServer({
      onReply: () => {
        throw new Error("listener");
      },
    });
    const client = await rawLogin(port);
    expect(await client.send("NOOP")).toMatch(/^200 /);
  });
});
