import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { queryObjects, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { FileSystem } from "ftp-srv";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rawConnect, rawLogin, type RawClient } from "./raw-client.js";
import { startServer } from "./start-server.js";

const rejections: unknown[] = [];
const record = (error: unknown): void => void rejections.push(error);
beforeEach(() => process.on("unhandledRejection", record));
afterEach(() => void process.off("unhandledRejection", record));

/** Numbers from 0 to 1, the same in every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Sockets and listeners of this process that are open. */
function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => /^TCP/.test(name)).length;
}

async function openFiles(): Promise<number> {
  return process.platform === "linux" ? (await readdir("/proc/self/fd")).length : 0;
}

async function store(client: RawClient, name: string, content: string): Promise<void> {
  const data = await client.openData();
  expect(await client.send(`STOR ${name}`)).toMatch(/^150 /);
  data.end(content);
  expect((await client.reply()).code).toBe(226);
}

async function fetch(client: RawClient, name: string): Promise<string> {
  const data = await client.openData();
  expect(await client.send(`RETR ${name}`)).toMatch(/^150 /);
  const content = (await buffer(data)).toString();
  expect((await client.reply()).code).toBe(226);
  return content;
}

/** Does something and disappears without a word, at a point that `random` chooses. */
async function dieSomewhere(port: number, name: string, random: () => number): Promise<void> {
  const client = await rawConnect(port);
  await getSomewhere(client, name, random);
  if (random() < 0.5) client.socket.destroy();
  else client.socket.resetAndDestroy();
}

async function getSomewhere(client: RawClient, name: string, random: () => number): Promise<void> {
  const point = Math.floor(random() * 6);
  if (point === 0) return;
  await client.reply();
  await client.send("USER ann");
  if (point === 1) return;
  await client.send("PASS x");
  if (point === 2) {
    client.write("EPSV\r\n");
    return;
  }
  const data = await client.openData();
  if (point > 3) {
    await client.send(`STOR ${name}`);
    data.write("x".repeat(100_000));
  }
  if (point === 4) data.resetAndDestroy();
  else data.destroy();
}

/** Sessions at once in each wave. */
const SESSIONS = 200;
/** In each, every session stores and fetches one file: 1,000 each way in all. */
const WAVES = 5;
/** What memory may grow by from the second wave to the last; the 900 sessions between take 7 MiB if they are kept. */
const SLACK_BYTES = 4 * 1024 * 1024;

/** Bytes that are in use when what nobody holds has been collected. */
function usedMemory(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe("a server under load", () => {
  it("serves 200 honest clients at once among dying ones, and keeps nothing of them", async () => {
    const downloads: number[] = [];
    // Events hold their connections, so none is kept here.
    const { port, root, server } = await startServer({
      onReply: () => undefined,
      onUpload: () => undefined,
      onDownload: ({ code }) => void downloads.push(code),
    });
    const open = (): object[] =>
      Object.values((server as unknown as { connections: Record<string, object> }).connections);
    const connections = (): number => open().length;
    const random = seededRandom(42);
    const [sockets, files] = [openSockets(), await openFiles()];
    let connectionClass: unknown;
    let afterSecondWave = 0;
    for (let wave = 0; wave < WAVES; wave += 1) {
      let [waiting, most] = [SESSIONS, 0];
      let begin: (() => void) | undefined;
      const allAreIn = new Promise<void>((resolve) => (begin = resolve));
      const honest = Array.from({ length: SESSIONS }, async (_, index) => {
        const client = await rawLogin(port);
        waiting -= 1;
        if (waiting === 0) begin?.();
        await allAreIn;
        most = Math.max(most, connections());
        connectionClass = open()[0]?.constructor;
        const name = `file ${index} ${wave}`;
        await store(client, name, name.repeat(100));
        expect(await fetch(client, name)).toBe(name.repeat(100));
        await client.send("QUIT");
        await client.closed;
      });
      const dying = Array.from({ length: 100 }, (_, index) => dieSomewhere(port, `dying ${index}`, random));
      await Promise.all([...honest, ...dying]);
      expect(most).toBeGreaterThanOrEqual(SESSIONS);
      await expect.poll(connections).toBe(0);
      await expect.poll(openSockets).toBeLessThanOrEqual(sockets);
      await expect.poll(openFiles).toBeLessThanOrEqual(files);
      if (wave === 1) afterSecondWave = usedMemory();
    }
    // What closed sockets leave behind goes in the turns that follow, so one look can come too early; what somebody
    // keeps is there in every look.
    const held = (): unknown => queryObjects(connectionClass as () => void, { format: "count" });
    await expect.poll(held, { timeout: 20_000 }).toBe(0);
    // The first wave loads and compiles what stays.
    await expect.poll(() => usedMemory() - afterSecondWave, { timeout: 20_000 }).toBeLessThan(SLACK_BYTES);
    expect(downloads.filter((code) => code === 226)).toHaveLength(SESSIONS * WAVES);
    expect((await readdir(root)).filter((name) => name.startsWith("file"))).toHaveLength(SESSIONS * WAVES);
    expect((await readdir(root)).filter((name) => name.endsWith(".upload"))).toEqual([]);
    expect(await readFile(join(root, "file 0 0"), "utf8")).toBe("file 0 0".repeat(100));
    expect(rejections).toEqual([]);
  }, 60_000);

  it("answers 10,000 lines of nonsense, one reply each, and goes on", async () => {
    const { port } = await startServer();
    const random = seededRandom(7);
    const client = await rawLogin(port);
    const verbs = [
      "STOR",
      "RETR",
      "CWD",
      "PORT",
      "EPRT",
      "REST",
      "OPTS",
      "MFMT",
      "TYPE",
      "SITE",
      "HOST",
      "FOO",
      "",
      "\u0001",
    ];
    const character = (): number => {
      const code = Math.floor(random() * 256);
      return code === 0x0a || code === 0x0d ? 0x20 : code;
    };
    let codes = 0;
    for (let sent = 0; sent < 10_000; sent += 100) {
      for (let count = 0; count < 100; count += 1) {
        const verb = Buffer.from(verbs[Math.floor(random() * verbs.length)] ?? "");
        const noise = Buffer.from(Array.from({ length: Math.floor(random() * 40) }, character));
        client.write(
          Buffer.concat(
            [Buffer.from("!"), verb, Buffer.from(" "), noise, Buffer.from("\r\n")].slice(random() < 0.3 ? 0 : 1),
          ),
        );
        // A line with nothing before its noise may be empty to a server.
        if (verb.length === 0) client.write("NOOP\r\n");
      }
      client.write("SYST\r\n");
      for (let code = 0; code !== 215; codes += 1) {
        ({ code } = await client.reply());
        expect(code).toBeGreaterThanOrEqual(150);
        expect(code).toBeLessThan(600);
      }
    }
    expect(codes).toBeGreaterThanOrEqual(10_000);
    expect(await client.send("NOOP")).toMatch(/^200 /);
    expect(rejections).toEqual([]);
  }, 60_000);

  it("lists a large directory of somebody else's file system", async () => {
    const { port } = await startServer({
      files: (connection) => {
        const entry = { isDirectory: () => false, size: 1, mtime: new Date(0) };
        const fs = new FileSystem(connection, { root: "/", cwd: "/" });
        fs.list = () =>
          Promise.resolve(Array.from({ length: 100_000 }, (_, index) => ({ ...entry, name: `n${index}` })));
        return fs;
      },
    });
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("MLSD");
    let lines = 0;
    data.on("data", (chunk: Buffer) => (lines += chunk.toString().split("\n").length - 1));
    await once(data, "end");
    expect(lines).toBe(100_000);
    expect((await client.reply()).code).toBe(226);
  });
});
