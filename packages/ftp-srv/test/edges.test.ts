import { mkdir, readFile, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { Writable } from "node:stream";
import { connect as connectTls } from "node:tls";
import { FileSystem } from "ftp-srv";
import { describe, expect, it, onTestFinished } from "vitest";
import { createServer } from "../src/index.js";
import { identity } from "./identity.js";
import { rawConnect, rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";

describe("ABOR", () => {
  it("ends a transfer that was sent with it in one piece and has not begun", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "file"), "12345");
    const client = await rawLogin(port);
    client.write("EPSV\r\nRETR file\r\nABOR\r\nNOOP\r\n");
    const codes = [];
    for (let count = 0; count < 4; count += 1) codes.push((await client.reply()).code);
    expect(codes).toEqual([229, 426, 226, 200]);
  });

  it("keeps what arrived of a new file, and needs no transfer", async () => {
    const { port, root } = await startServer();
    const client = await rawLogin(port);
    expect(await client.send("ABOR")).toMatch(/^225 /);
    const data = await client.openData();
    await client.send("STOR new");
    data.write("half");
    await expect.poll(() => readFile(join(root, "new"), "utf8")).toBe("half");
    expect(await client.send("ABOR")).toMatch(/^426 /);
    expect((await client.reply()).code).toBe(226);
    expect(await readFile(join(root, "new"), "utf8")).toBe("half");
  });
});

describe("times and limits", () => {
  it.each([0, Infinity, 2 ** 40])("an idle time-out of %d never ends a session", async (idleTimeoutMs) => {
    const { port } = await startServer({ idleTimeoutMs, stallTimeoutMs: idleTimeoutMs });
    const client = await rawLogin(port);
    for (let round = 0; round < 5; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(await client.send("NOOP")).toMatch(/^200 /);
    }
    const data = await client.openData();
    await client.send("STOR x");
    data.end("x");
    expect((await client.reply()).code).toBe(226);
  });

  it.each([-1, NaN, "5"])("%o is refused as a limit, by name", (maxSessions) => {
    expect(() => createServer({ maxSessions: maxSessions as number, log: false, signals: false })).toThrow(
      /maxSessions must be a number from 0 on/,
    );
  });
});

describe("closing the server", () => {
  it("a second time gives the same promise, which waits for the end", async () => {
    const { server, port } = await startServer({ shutdownGraceMs: 10_000 });
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR x");
    const ends: string[] = [];
    const closed = [server.close(), server.close()].map((closing) =>
      (closing as Promise<void>).then(() => ends.push("server")),
    );
    data.end("x");
    await client.closed;
    ends.unshift("client");
    await Promise.all(closed);
    expect(ends).toEqual(["client", "server", "server"]);
  });

  it("doesn't wait for a file system that never answers", async () => {
    const { server, port } = await startServer({
      shutdownGraceMs: 1,
      files: (connection, root) =>
        Object.assign(new FileSystem(connection, { root, cwd: "/" }), {
          write: () => new Writable({ write: () => undefined }),
        }),
    });
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR x");
    data.write("x");
    await server.close();
    await client.closed;
  });
});

it("a 421 of a file system ends the session, as the code says", async () => {
  const { port } = await startServer({
    files: (connection, root) =>
      Object.assign(new FileSystem(connection, { root, cwd: "/" }), {
        get: () => Promise.reject(Object.assign(new Error("The storage is being moved"), { code: 421 })),
      }),
  });
  const client = await rawLogin(port);
  expect(await client.send("SIZE x")).toBe("421 The storage is being moved");
  await client.closed;
});

it("a callback that fails later takes nothing down", async () => {
  const rejections: unknown[] = [];
  const record = (error: unknown): void => void rejections.push(error);
  process.on("unhandledRejection", record);
  onTestFinished(() => void process.off("unhandledRejection", record));
  const { port } = await startServer({
    onReply: () => Promise.reject(new Error("listener")) as unknown as undefined,
  });
  const client = await rawLogin(port);
  expect(await client.send("NOOP")).toMatch(/^200 /);
  await new Promise(setImmediate);
  expect(rejections).toEqual([]);
});

it("MLSD of a file gets 501, OPTS MLST its syntax, and a long STAT says that it is cut off", async () => {
  const { port, root } = await startServer();
  await mkdir(join(root, "many"));
  await Promise.all(Array.from({ length: 1001 }, (_, index) => writeFile(join(root, "many", String(index)), "")));
  await writeFile(join(root, "file"), "");
  const client = await rawLogin(port);
  await client.openData();
  expect(await client.send("MLSD file")).toBe("501 Not a directory: use MLST for a file");
  expect(await client.send("OPTS MLST type ;")).toMatch(/^501 /);
  expect(await client.send("OPTS MLST")).toBe("200 MLST OPTS");
  expect(await client.send("OPTS MLST Size;fish;type;")).toBe("200 MLST OPTS type;size;");
  expect((await client.send("STAT many")).split("\n").at(-1)).toBe("Status is cut off after 1000 entries: use LIST");
});

it("names that this server keeps for itself can't be stored", async () => {
  const { port } = await startServer();
  const client = await rawLogin(port);
  await client.openData();
  expect(await client.send("STOR .0f8fad5b-d9cb-469f-a165-70867728950e.upload")).toMatch(/^553 File name not allowed/);
});

describe("TLS and who is logged in", () => {
  async function secured(port: number, before: readonly string[]) {
    const client = await rawConnect(port);
    await client.reply();
    for (const line of before) await client.send(line);
    await client.send("AUTH TLS");
    client.socket.removeAllListeners("data");
    const control = connectTls({ socket: client.socket, ca: identity.cert });
    await once(control, "secureConnect");
    onTestFinished(() => void control.destroy());
    return async (line: string): Promise<string> => {
      control.write(`${line}\r\n`);
      return String((await once(control, "data"))[0]).trim();
    };
  }

  it("a login in clear text doesn't hold inside TLS", async () => {
    const { port } = await startServer({ tls: identity });
    const send = await secured(port, ["USER eve", "PASS x"]);
    expect(await send("PWD")).toMatch(/^530 /);
  });

  it("REIN, which would have to leave TLS, is refused there", async () => {
    const { port } = await startServer({ tls: identity });
    const send = await secured(port, []);
    await send("USER ann");
    await send("PASS x");
    expect(await send("REIN")).toMatch(/^502 /);
    expect(await send("PWD")).toMatch(/^257 /);
  });
});

it("MLST keeps every space of a name, and has two in front of it where no facts are wanted (RFC 3659, 7.2)", async () => {
  const { port, root } = await startServer();
  await writeFile(join(root, " a "), "");
  const client = await rawLogin(port);
  await client.send("OPTS MLST type;");
  expect((await client.send("MLST  a ")).split("\n")[1]).toBe(" type=file; / a ");
  await client.send("OPTS MLST");
  expect((await client.send("MLST  a ")).split("\n")[1]).toBe("  / a ");
});

it("MODE and STRU tell what FTP doesn't have from what this server doesn't have", async () => {
  const { port } = await startServer();
  const client = await rawLogin(port);
  const replies: [string, RegExp][] = [
    ["MODE s", /^200 /],
    ["MODE B", /^504 /],
    ["MODE x", /^501 /],
    ["STRU f", /^200 /],
    ["STRU P", /^504 /],
    ["STRU x", /^501 /],
  ];
  for (const [line, reply] of replies) expect(await client.send(line)).toMatch(reply);
});
