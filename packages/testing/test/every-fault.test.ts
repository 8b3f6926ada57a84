import { connect as connectTls } from "node:tls";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FaultServer, on, type Rule, startFaultServer } from "../src/index.js";
import type { faults } from "../src/faults/index.js";
import { codeOf, dial, endOf, loggedIn, openData, rawClient, readAll } from "./raw-client.js";

const file = Buffer.from(Array.from({ length: 10_000 }, (_, index) => index % 251));
let server: FaultServer;

afterEach(() => server.close());

/** How a script reaches the server: as it was written with `on`, or as JSON that was read again. */
let pass = (script: readonly Rule[]): readonly Rule[] => script;

async function serve(...script: readonly Rule[]): Promise<FaultServer> {
  server = await startFaultServer({ files: { "/a.bin": file, "/d/b.txt": "b" }, script: pass(script) });
  return server;
}

async function scripted(...script: readonly Rule[]): Promise<Awaited<ReturnType<typeof loggedIn>>> {
  return loggedIn((await serve(...script)).port);
}

/** One test for each fault of the list: the compiler names the one that is missing. */
const onTheWire: { readonly [Name in keyof typeof faults]: () => Promise<void> } = {
  async reply() {
    const client = await scripted(on("DELE", "/a.bin").reply(450, ["busy", "very busy"]).reply(550));
    expect(await client.send("DELE /a.bin")).toEqual({
      code: 450,
      lines: ["busy", "very busy"],
      text: "busy\nvery busy",
    });
    expect(await client.reply()).toMatchObject({ code: 550, text: "Permission denied." });
    expect(server.files.has("/a.bin")).toBe(true);
  },
  async fail() {
    const script = [
      on("CONNECT").moreSessionsThan(1).fail("connection-limit", 1).hangUp(),
      on("RMD").fail("not-empty"),
    ];
    server = await startFaultServer({ profile: "pure-ftpd", script: pass(script) });
    const client = await loggedIn(server.port);
    expect(await client.send("RMD /d")).toMatchObject({
      code: 550,
      text: "Can't remove directory: Directory not empty",
    });
    const other = await rawClient(server.port);
    expect(await other.reply()).toMatchObject({ code: 421, text: "Too many connections (1) from this IP" });
    expect(await other.reply()).toBe("closed");
  },
  async afterBytes() {
    const client = await scripted(on("RETR").afterBytes("half").reply(451));
    const data = readAll(await openData(client));
    expect(codeOf(await client.send("RETR /a.bin"))).toBe(150);
    expect(await data).toEqual({ bytes: file.subarray(0, 5000), end: "closed" });
    expect(codeOf(await client.reply())).toBe(451);
  },
  async afterwards() {
    const client = await scripted(on("MKD").afterwards().reply(450));
    expect(codeOf(await client.send("MKD /new"))).toBe(450);
    expect(server.files.directories()).toContain("/new");
  },
  async silence() {
    const client = await scripted(on("NOOP").silence());
    client.socket.write("NOOP\r\n");
    expect(await client.send("PWD")).toMatchObject({ code: 257 });
  },
  async garbage() {
    const client = await scripted(on("NOOP").garbage("\x16\x03\xffnonsense\r\n").hangUp());
    const before = client.received().length;
    client.socket.write("NOOP\r\n");
    expect(await client.ended).toBe("closed");
    expect(client.received().slice(before)).toBe("\x16\x03\xffnonsense\r\n");
  },
  async delay() {
    const client = await scripted(on("NOOP").delay(30));
    const order: string[] = [];
    const later = client.send("NOOP").then(() => order.push("NOOP"));
    const other = await loggedIn(server.port);
    await other.send("PWD").then(() => order.push("PWD"));
    await later;
    expect(order).toHaveLength(2);
    const [entry] = server.history.filter(({ command }) => command === "NOOP");
    expect((entry?.replies[0]?.at ?? 0) - (entry?.at ?? 0)).toBeGreaterThanOrEqual(29);
  },
  async cutReply() {
    const client = await scripted(on("PWD").cutReply(5, 20), on("NOOP").cutReply(2).hangUp());
    const parts: string[] = [];
    client.socket.on("data", (chunk: Buffer) => parts.push(chunk.toString()));
    expect(codeOf(await client.send("PWD"))).toBe(257);
    expect(parts).toEqual(['257 "', '/" is the current directory.\r\n']);
    expect(await client.send("NOOP")).toBe("closed");
    expect(client.received().endsWith("\r\n20")).toBe(true);
  },
  async reset() {
    const client = await scripted(on(["RETR", "STOR"]).times(1).afterBytes(4096).reset());
    const download = readAll(await openData(client));
    await client.send("RETR /a.bin");
    expect((await download).end).toBe("reset");
    expect(codeOf(await client.reply())).toBe(426);
    const upload = await openData(client);
    const uploadEnd = endOf(upload);
    await client.send("STOR /b.bin");
    upload.write(file);
    expect(await uploadEnd).toBe("reset");
    expect(codeOf(await client.reply())).toBe(426);
    expect(server.files.get("/b.bin")).toEqual(file.subarray(0, 4096));
  },
  async close() {
    const client = await scripted(on("RETR").afterBytes(10).close().reply(451));
    const data = readAll(await openData(client));
    await client.send("RETR /a.bin");
    expect(await data).toEqual({ bytes: file.subarray(0, 10), end: "closed" });
    expect(codeOf(await client.reply())).toBe(451);
  },
  async stall() {
    const client = await scripted(on("RETR").afterBytes(10).stall());
    const data = await openData(client);
    await client.send("RETR /a.bin");
    const chunk = await new Promise<Buffer>((resolve) => data.once("data", resolve));
    expect(chunk).toEqual(file.subarray(0, 10));
    // It stays so until the client gives up: ABOR gets the two replies of RFC 959.
    expect(codeOf(await client.send("ABOR"))).toBe(426);
    expect(codeOf(await client.reply())).toBe(226);
    data.destroy();
    // Or until the client leaves the data connection: nobody is there any more to send to.
    const left = await openData(client);
    left.once("data", () => left.destroy());
    await client.send("RETR /a.bin");
    expect(codeOf(await client.reply())).toBe(426);
    expect(codeOf(await client.send("PWD"))).toBe(257);
  },
  async truncate() {
    const client = await scripted(on(["RETR", "STOR"]).afterBytes(10).truncate());
    const download = readAll(await openData(client));
    await client.send("RETR /a.bin");
    expect(await download).toEqual({ bytes: file.subarray(0, 10), end: "closed" });
    expect(codeOf(await client.reply())).toBe(226);
    const upload = await openData(client);
    await client.send("STOR /b.bin");
    upload.end(file);
    expect(codeOf(await client.reply())).toBe(226);
    expect(server.files.get("/b.bin")).toEqual(file.subarray(0, 10));
    upload.destroy();
  },
  async refuse() {
    const client = await scripted(on("EPSV").first().refuse(), on("RETR").refuse());
    await expect(openData(client)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    const data = endOf(await openData(client));
    expect(codeOf(await client.send("RETR /a.bin"))).toBe(425);
    await data;
  },
  async hangUp() {
    const client = await scripted(on("NOOP").reply(421).hangUp(), on("PWD").hangUp("reset"));
    expect(codeOf(await client.send("NOOP"))).toBe(421);
    expect(await client.reply()).toBe("closed");
    const other = await loggedIn(server.port);
    expect(await other.send("PWD")).toBe("reset");
  },
  async loseReply() {
    const client = await scripted(on("STOR").loseReply());
    const data = await openData(client);
    expect(codeOf(await client.send("STOR /b.bin"))).toBe(150);
    data.end(file);
    expect(await client.reply()).toBe("closed");
    expect(server.files.get("/b.bin")).toEqual(file);
    data.destroy();
  },
  async passiveAddress() {
    const client = await scripted(on("PASV").passiveAddress("10.1.2.3", 258));
    expect(await client.send("PASV")).toMatchObject({ text: "Entering Passive Mode (10,1,2,3,1,2)." });
  },
  async ignoreRest() {
    const client = await scripted(on("RETR").ignoreRest());
    const data = readAll(await openData(client));
    expect(codeOf(await client.send("REST 9999"))).toBe(350);
    await client.send("RETR /a.bin");
    expect((await data).bytes).toEqual(file);
  },
  async emptyListing() {
    const client = await scripted(on("NLST", "/d").emptyListing());
    const data = readAll(await openData(client));
    expect(codeOf(await client.send("NLST /d"))).toBe(150);
    expect((await data).bytes.length).toBe(0);
    expect(codeOf(await client.reply())).toBe(226);
  },
  async wrongSize() {
    const client = await scripted(on(["SIZE", "MLST"]).wrongSize(-1));
    expect(await client.send("SIZE /a.bin")).toMatchObject({ text: "9999" });
    expect(await client.send("MLST /a.bin")).toMatchObject({ text: expect.stringContaining("size=9999;") as string });
  },
  async quota() {
    const client = await scripted(on("STOR").quota(10_005));
    for (const [name, size, code] of [
      ["/fits", 4, 226],
      ["/exceeds", 10, 552],
    ] as const) {
      const data = await openData(client);
      await client.send(`STOR ${name}`);
      data.end(Buffer.alloc(size));
      expect(codeOf(await client.reply())).toBe(code);
      data.destroy();
    }
    // 10,000 bytes and 1 byte were there.
    expect([server.files.get("/fits")?.length, server.files.get("/exceeds")?.length]).toEqual([4, 0]);
  },
  async breakTls() {
    const client = await rawClient((await serve(on("AUTH").breakTls())).port);
    await client.reply();
    expect(codeOf(await client.send("AUTH TLS"))).toBe(234);
    client.socket.removeAllListeners("data");
    const secured = connectTls({ socket: client.socket, ca: server.certificate });
    const error = await new Promise<Error>((resolve) => secured.once("error", resolve));
    expect(error).toMatchObject({ code: expect.stringContaining("SSL") as string });
  },
};

describe.each([
  ["as written", (script: readonly Rule[]) => script],
  ["as JSON", (script: readonly Rule[]) => JSON.parse(JSON.stringify(script)) as Rule[]],
])("every fault is seen on the wire, %s", (_form, form) => {
  beforeEach(() => {
    pass = form;
  });
  for (const [name, see] of Object.entries(onTheWire)) test(name, see);
});

test("a listing that fails as an empty one: opened, nothing in it, and the words of the script", async () => {
  const words = "Transfer done (but failed to open directory).";
  const client = await scripted(on("LIST", "/d").emptyListing().reply(226, words));
  const data = readAll(await openData(client));
  expect(codeOf(await client.send("LIST /d"))).toBe(150);
  expect((await data).bytes.length).toBe(0);
  expect(await client.reply()).toMatchObject({ code: 226, text: words });
});

test("the port of a refused passive connection is closed and not merely silent", async () => {
  const client = await scripted(on("PASV").refuse());
  const reply = await client.send("PASV");
  const [high = 0, low = 0] = (typeof reply === "string" ? "" : reply.text).match(/\d+/g)?.slice(-2).map(Number) ?? [];
  await expect(dial(high * 256 + low)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
