import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { Client, FTPError } from "basic-ftp";
import { FtpSrv } from "ftp-srv";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { codeOf, endOf, loggedIn, openData, readAll } from "./raw-client.js";
import { type FaultProxy, on, type Rule, startFaultProxy, startFaultServer } from "../src/index.js";

let directory = "";
let server: FtpSrv;
let target = "";
let proxy: FaultProxy;
const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));

/** ftp-srv wants to know its port beforehand. */
async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const address = listener.address();
  await new Promise((resolve) => listener.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

const quiet = Object.assign(() => undefined, {});
const log = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet, child: () => log };

beforeAll(async () => {
  target = `ftp://127.0.0.1:${await freePort()}`;
  server = new FtpSrv({ url: target, pasv_url: "127.0.0.1", anonymous: true, log });
  server.on("login", (_login, resolve) => resolve({ root: directory }));
  await server.listen();
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "fault-proxy-"));
});

afterEach(async () => {
  await proxy.close();
  await rm(directory, { recursive: true });
});

afterAll(() => server.close());

async function connect(...script: readonly Rule[]): Promise<Client> {
  proxy = await startFaultProxy({ target, script });
  return login();
}

async function login(): Promise<Client> {
  const client = new Client(3000);
  await client.access({ host: "127.0.0.1", port: proxy.port, user: "u", password: "p" });
  return client;
}

async function download(client: Client, path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await client.downloadTo(sink, path);
  return Buffer.concat(chunks);
}

const upload = (client: Client, path: string): Promise<unknown> => client.uploadFrom(Readable.from([bytes]), path);

test("without a script it passes everything on", async () => {
  const client = await connect();
  await upload(client, "/a.bin");
  expect(bytes.equals(await readFile(join(directory, "a.bin")))).toBe(true);
  expect(bytes.equals(await download(client, "/a.bin"))).toBe(true);
  expect((await client.list("/")).map((file) => file.name)).toEqual(["a.bin"]);
  await client.ensureDir("/x/y");
  expect(await client.pwd()).toBe("/x/y");
  client.close();
});

test("a client that speaks TLS gets it from the proxy", async () => {
  proxy = await startFaultProxy({ target });
  const client = new Client(3000);
  const secureOptions = { ca: proxy.certificate };
  await client.access({ host: "127.0.0.1", port: proxy.port, user: "u", password: "p", secure: true, secureOptions });
  await upload(client, "/a.bin");
  expect(bytes.equals(await download(client, "/a.bin"))).toBe(true);
  client.close();
});

test("a full server answers 421 in place of the greeting, and lets in who comes later", async () => {
  const first = await connect(on("CONNECT").moreSessionsThan(1).reply(421, "Too many connections (1).").hangUp());
  await expect(login()).rejects.toMatchObject({ code: 421 });
  first.close();
  await expect.poll(() => proxy.sessions).toBe(0);
  (await login()).close();
});

test("a limit for each user answers 530 to the login", async () => {
  const first = await connect(on("PASS").moreSessionsThan(1, "user").reply(530, "Too many logins.").hangUp());
  await expect(login()).rejects.toMatchObject({ code: 530 });
  first.close();
});

test("an aborted transfer: the data connection is reset and 426 follows, in both directions", async () => {
  await writeFile(join(directory, "a.bin"), bytes);
  const client = await connect(on(["RETR", "STOR"], "/a.bin").times(2).afterBytes(4096).reply(426).reset());
  await expect(download(client, "/a.bin")).rejects.toThrow();
  const [struck] = proxy.history.filter(({ command }) => command === "RETR");
  await expect.poll(() => struck?.code).toBe(426);
  expect(struck).toMatchObject({ bytes: 4096, path: "/a.bin" });
  client.close();
  const second = await login();
  await expect(upload(second, "/.a.bin.part")).rejects.toThrow();
  second.close();
  const third = await login();
  expect((await readFile(join(directory, ".a.bin.part"))).length).toBe(4096);
  await upload(third, "/.a.bin.part");
  await third.rename("/.a.bin.part", "/a.bin");
  expect(bytes.equals(await download(third, "/a.bin"))).toBe(true);
  third.close();
});

test("a lost final reply: all data is stored and the control connection is gone", async () => {
  const client = await connect(on("STOR", "/a.bin").first().loseReply());
  await expect(upload(client, "/a.bin")).rejects.toThrow();
  expect(bytes.equals(await readFile(join(directory, "a.bin")))).toBe(true);
  expect(proxy.history.at(-1)).toMatchObject({ command: "STOR", bytes: bytes.length, replies: [{ code: 150 }] });
  client.close();
});

test("a truncated file is announced as complete", async () => {
  await writeFile(join(directory, "a.bin"), bytes);
  const client = await connect(on(["RETR", "STOR"]).first().afterBytes(5000).truncate());
  expect((await download(client, "/a.bin")).length).toBe(5000);
  await upload(client, "/b.bin");
  expect((await readFile(join(directory, "b.bin"))).length).toBe(5000);
  expect(bytes.equals(await download(client, "/a.bin"))).toBe(true);
  client.close();
});

test("a file is refused for good and nothing of it reaches the server", async () => {
  const client = await connect(on(["STOR", "RETR"], "/a.bin").reply(550, "Permission denied."));
  await expect(upload(client, "/a.bin")).rejects.toThrow(FTPError);
  await expect(download(client, "/a.bin")).rejects.toMatchObject({ code: 550, message: "550 Permission denied." });
  await expect(readFile(join(directory, "a.bin"))).rejects.toThrow("ENOENT");
  expect(await client.pwd()).toBe("/");
  client.close();
});

test("half of a file is half of what the server behind has, resumed or not", async () => {
  await writeFile(join(directory, "a.bin"), bytes);
  const client = await connect(on("RETR").afterBytes("half").truncate());
  expect((await download(client, "/a.bin")).length).toBe(100_000);
  const rest: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      rest.push(chunk);
      done();
    },
  });
  await client.downloadTo(sink, "/a.bin", 150_000);
  expect(Buffer.concat(rest).equals(bytes.subarray(150_000, 175_000))).toBe(true);
  client.close();
});

test("a quota stops the upload that needs more than is left where the room ends, and no other", async () => {
  const client = await connect(on("STOR").quota(300_000).fail("quota-exceeded"));
  await upload(client, "/a.bin");
  client.close();
  const raw = await loggedIn(proxy.port);
  const data = await openData(raw);
  await raw.send("STOR /b.bin");
  data.on("error", () => undefined).end(bytes);
  expect(codeOf(await raw.reply())).toBe(552);
  // ftp-srv answers before the last bytes are in the file.
  await vi.waitFor(async () => expect((await readFile(join(directory, "b.bin"))).length).toBe(100_000));
  expect((await readFile(join(directory, "a.bin"))).length).toBe(200_000);
  expect(proxy.history.filter((entry) => entry.bytes !== undefined).map((entry) => entry.bytes)).toEqual([
    200_000, 100_000,
  ]);
  raw.close();
});

test("working names: the final name counts, and the directory after CWD", async () => {
  const client = await connect(on("STOR", "/x/a.bin").first().reply(550));
  await client.ensureDir("/x");
  await expect(upload(client, ".a.bin.part")).rejects.toMatchObject({ code: 550 });
  await upload(client, "a.bin");
  client.close();
});

test("a name that shows nothing is struck at the renaming", async () => {
  const client = await connect(on("STOR", "/a.bin").reply(553, "Not this one."));
  await upload(client, "/4711");
  await expect(client.rename("/4711", "/a.bin")).rejects.toMatchObject({ code: 553 });
  await expect(readFile(join(directory, "a.bin"))).rejects.toThrow("ENOENT");
  client.close();
});

test("SIZE lies, REST is forgotten, listings are empty, other addresses are told", async () => {
  await writeFile(join(directory, "a.bin"), "0123456789");
  proxy = await startFaultProxy({
    target,
    script: [
      on("SIZE").wrongSize(5),
      on("RETR").ignoreRest(),
      on("LIST").emptyListing(),
      on("NLST").emptyListing().reply(226, "Permission denied."),
      on("PASV").passiveAddress("10.0.0.1", 258),
    ],
  });
  const client = await loggedIn(proxy.port);
  expect(await client.send("SIZE a.bin")).toMatchObject({ text: "15" });
  await client.send("REST 5");
  const file = readAll(await openData(client));
  await client.send("RETR a.bin");
  expect((await file).bytes.toString()).toBe("0123456789");
  await client.reply();
  const listing = readAll(await openData(client));
  await client.send("LIST");
  expect((await listing).bytes.length).toBe(0);
  expect(codeOf(await client.reply())).toBe(226);
  const names = readAll(await openData(client));
  expect(codeOf(await client.send("NLST"))).toBe(150);
  expect((await names).bytes.length).toBe(0);
  expect(await client.reply()).toMatchObject({ code: 226, text: "Permission denied." });
  expect(await client.send("PASV")).toMatchObject({ text: "Entering Passive Mode (10,0,0,1,1,2)." });
  client.close();
});

test("a stalled download ends with ABOR or when the client leaves, and the session goes on", async () => {
  await writeFile(join(directory, "a.bin"), bytes);
  proxy = await startFaultProxy({ target, script: [on("RETR").afterBytes(1000).stall()] });
  const client = await loggedIn(proxy.port);
  const data = await openData(client);
  const end = endOf(data);
  expect(codeOf(await client.send("RETR a.bin"))).toBe(150);
  await new Promise((resolve) => data.once("data", resolve));
  expect(codeOf(await client.send("ABOR"))).toBe(426);
  await end;
  const after = await client.reply();
  expect([225, 226]).toContain(codeOf(after));
  const left = await openData(client);
  left.once("data", () => left.destroy());
  await client.send("RETR a.bin");
  expect(codeOf(await client.reply())).toBe(426);
  expect(codeOf(await client.send("PWD"))).toBe(257);
  client.close();
});

test("the client's address is checked in active mode, and data goes through the proxy", async () => {
  await writeFile(join(directory, "a.bin"), "0123456789");
  proxy = await startFaultProxy({ target });
  const client = await loggedIn(proxy.port);
  expect(codeOf(await client.send("PORT 10,0,0,1,40,1"))).toBe(504);
  const received = new Promise<Buffer>((resolve) => {
    const listener = createServer((socket) => {
      listener.close();
      void readAll(socket).then((all) => resolve(all.bytes));
    });
    listener.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      const port = typeof address === "object" && address ? address.port : 0;
      client.socket.write(`PORT 127,0,0,1,${port >> 8},${port & 255}\r\nRETR a.bin\r\n`);
    });
  });
  expect((await received).toString()).toBe("0123456789");
  client.close();
});

test("a server behind that goes away takes its sessions with it", async () => {
  proxy = await startFaultProxy({ target });
  const client = await loggedIn(proxy.port);
  await server.close();
  await client.ended;
  await server.listen();
  expect(codeOf(await (await loggedIn(proxy.port)).send("PWD"))).toBe(257);
});

test("a server behind that is not there is a 421", async () => {
  proxy = await startFaultProxy({ target: { port: await freePort() } });
  await expect(login()).rejects.toMatchObject({ code: 421 });
});

test("TLS towards the server behind, for control and data", async () => {
  await using behind = await startFaultServer({ files: { "/a.bin": bytes } });
  proxy = await startFaultProxy({ target: { port: behind.port, tls: { ca: behind.certificate } } });
  const client = await login();
  expect(bytes.equals(await download(client, "/a.bin"))).toBe(true);
  await upload(client, "/b.bin");
  expect(bytes.equals(behind.files.get("/b.bin") ?? Buffer.alloc(0))).toBe(true);
  expect(behind.history.slice(0, 4).map(({ command, code }) => `${command} ${code ?? ""}`)).toEqual([
    "CONNECT 220",
    "AUTH 234",
    "PBSZ 200",
    "PROT 200",
  ]);
  client.close();
});

test("a server behind whose certificate is not trusted is not talked to", async () => {
  await using behind = await startFaultServer();
  proxy = await startFaultProxy({ target: { port: behind.port, tls: {} } });
  await expect(login()).rejects.toMatchObject({ code: 421 });
  expect(behind.history.map(({ command }) => command)).toEqual(["CONNECT", "AUTH"]);
});

test.each(["http://127.0.0.1:21", "127.0.0.1:21"])("%s is no target", async (wrong) => {
  proxy = await startFaultProxy({ target });
  await expect(startFaultProxy({ target: wrong })).rejects.toThrow(TypeError);
});
