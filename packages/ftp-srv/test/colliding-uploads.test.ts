import { chmod, chown, mkdir, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { rawLogin, type RawClient } from "./raw-client.js";
import { startServer } from "./start-server.js";

async function begin(client: RawClient, command: string) {
  const data = await client.openData();
  expect(await client.send(command)).toMatch(/^150 /);
  return data;
}

async function store(client: RawClient, name: string, content: string): Promise<void> {
  (await begin(client, `STOR ${name}`)).end(content);
  expect((await client.reply()).code).toBe(226);
}

async function names(client: RawClient): Promise<string> {
  const listing = await begin(client, "NLST");
  const text = (await buffer(listing)).toString();
  expect((await client.reply()).code).toBe(226);
  return text;
}

describe("two uploads of one name", () => {
  it("one that gets no data connection doesn't take away what the other stored", async () => {
    const { port, root } = await startServer({ dataTimeoutMs: 500 });
    const [waiting, quick] = [await rawLogin(port), await rawLogin(port)];
    await waiting.send("EPSV");
    waiting.write("STOR new\r\n");
    await expect.poll(() => readdir(root)).toEqual(["new"]);
    await store(quick, "new", "whole");
    expect((await waiting.reply()).code).toBe(425);
    expect(await readFile(join(root, "new"), "utf8")).toBe("whole");
  });

  it("one that continues the old file doesn't cut the new one", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "file"), "0123456789");
    const [continuing, replacing] = [await rawLogin(port), await rawLogin(port)];
    await continuing.send("REST 5");
    const data = await begin(continuing, "STOR file");
    await store(replacing, "file", "a new file, longer than the old one");
    data.end("x");
    await continuing.reply();
    expect(await readFile(join(root, "file"), "utf8")).toBe("a new file, longer than the old one");
  });

  it("each replacement is whole, and the later one stays", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "file"), "old");
    const clients = [await rawLogin(port), await rawLogin(port)] as const;
    const first = await begin(clients[0], "STOR file");
    const second = await begin(clients[1], "STOR file");
    first.write("a".repeat(50_000));
    second.end("b".repeat(70_000));
    expect((await clients[1].reply()).code).toBe(226);
    expect(await readFile(join(root, "file"), "utf8")).toBe("b".repeat(70_000));
    first.end("a".repeat(50_000));
    expect((await clients[0].reply()).code).toBe(226);
    expect(await readFile(join(root, "file"), "utf8")).toBe("a".repeat(100_000));
    expect(await readdir(root)).toEqual(["file"]);
  });
});

describe("a replaced file", () => {
  it("keeps its permissions, also those that new files don't get", async () => {
    const before = process.umask(0o077);
    onTestFinished(() => void process.umask(before));
    const { port, root } = await startServer();
    await writeFile(join(root, "shared"), "1");
    await chmod(join(root, "shared"), 0o664);
    await store(await rawLogin(port), "shared", "2");
    expect((await stat(join(root, "shared"))).mode & 0o777).toBe(0o664);
  });

  it.runIf(process.getuid?.() === 0)("keeps its owner where the server may give files away", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "theirs"), "1");
    await chown(join(root, "theirs"), 1234, 5678);
    await store(await rawLogin(port), "theirs", "2");
    expect(await stat(join(root, "theirs"))).toMatchObject({ uid: 1234, gid: 5678, size: 1 });
  });
});

describe("what a killed server leaves of a replacement", () => {
  /** The unfinished file as it lies on the disk, under the name that the server gave it. */
  async function leftover(): Promise<string> {
    const { port, root } = await startServer();
    await writeFile(join(root, "old"), "precious");
    const client = await rawLogin(port);
    (await begin(client, "STOR old")).write("half");
    return (await readdir(root)).find((name) => name !== "old") ?? "";
  }

  it("is not listed, is gone after an hour, and leaves the file alone", async () => {
    const name = await leftover();
    const { port, root } = await startServer();
    await writeFile(join(root, "old"), "precious");
    await writeFile(join(root, name), "half");
    const client = await rawLogin(port);
    expect(await names(client)).toBe("old\r\n");
    expect(await readdir(root)).toContain(name);
    const longAgo = Date.now() / 1000 - 3601;
    await utimes(join(root, name), longAgo, longAgo);
    expect(await names(client)).toBe("old\r\n");
    await expect.poll(() => readdir(root)).toEqual(["old"]);
    expect(await readFile(join(root, "old"), "utf8")).toBe("precious");
  });

  it("doesn't keep a directory from being removed", async () => {
    const name = await leftover();
    const { port, root } = await startServer();
    await mkdir(join(root, "dir"));
    await writeFile(join(root, "dir", name), "half");
    const client = await rawLogin(port);
    expect(await client.send("RMD dir")).toBe("550 Directory not empty");
    const longAgo = Date.now() / 1000 - 3601;
    await utimes(join(root, "dir", name), longAgo, longAgo);
    expect(await client.send("RMD dir")).toBe("250 Directory removed");
  });

  it("is not touched in a read-only session", async () => {
    const name = await leftover();
    const { port, root } = await startServer({ readOnly: true });
    await writeFile(join(root, name), "half");
    const longAgo = Date.now() / 1000 - 3601;
    await utimes(join(root, name), longAgo, longAgo);
    expect(await names(await rawLogin(port))).toBe("");
    expect(await readdir(root)).toEqual([name]);
  });
});
