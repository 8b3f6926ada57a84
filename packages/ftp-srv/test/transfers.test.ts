import { once } from "node:events";
import { readFile, readdir, stat, writeFile, chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";

const big = Buffer.alloc(8 * 1024 * 1024, "0123456789abcdef");

describe("uploads", () => {
  it("stores a new file and replaces an old one", async () => {
    const { port, root, uploads } = await startServer();
    const client = await rawLogin(port);
    for (const content of ["first, and longer", "second"]) {
      const data = await client.openData();
      expect(await client.send("STOR a b ä.txt")).toMatch(/^150 /);
      data.end(content);
      expect((await client.reply()).code).toBe(226);
      expect(await readFile(join(root, "a b ä.txt"), "utf8")).toBe(content);
    }
    expect(await readdir(root)).toEqual(["a b ä.txt"]);
    expect(uploads.map(({ path, bytes, code }) => ({ path, bytes, code }))).toEqual([
      { path: "/a b ä.txt", bytes: 17, code: 226 },
      { path: "/a b ä.txt", bytes: 6, code: 226 },
    ]);
  });

  it("keeps what arrived of a new file when the connection is reset, and says 426", async () => {
    const { port, root, uploads } = await startServer();
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR new");
    data.write("0123456789");
    await expect.poll(async () => (await stat(join(root, "new"))).size).toBe(10);
    data.resetAndDestroy();
    expect((await client.reply()).code).toBe(426);
    expect(await readFile(join(root, "new"), "utf8")).toBe("0123456789");
    expect(uploads).toMatchObject([{ code: 426, bytes: 10 }]);
    expect(await client.send("NOOP")).toMatch(/^200 /);
  });

  it("keeps the old file when its replacement is cut", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "old"), "precious");
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR old");
    data.write("half");
    // The replacement is not seen in a listing either.
    expect(await readdir(root)).toHaveLength(2);
    const other = await rawLogin(port);
    const listing = await other.openData();
    await other.send("NLST");
    expect((await buffer(listing)).toString()).toBe("old\r\n");
    data.resetAndDestroy();
    expect((await client.reply()).code).toBe(426);
    expect(await readFile(join(root, "old"), "utf8")).toBe("precious");
    expect(await readdir(root)).toEqual(["old"]);
  });

  it("does not announce an upload as complete when the client died", async () => {
    const { port, root, uploads, replies } = await startServer();
    await writeFile(join(root, "old"), "precious");
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR old");
    data.write("half");
    client.socket.end();
    data.end();
    await expect.poll(() => uploads.length).toBe(1);
    expect(uploads[0]).toMatchObject({ code: 426 });
    expect(replies.filter(({ code }) => code === 226)).toEqual([]);
    expect(await readFile(join(root, "old"), "utf8")).toBe("precious");
    expect(await readdir(root)).toEqual(["old"]);
  });

  it("continues with REST and STOR, and ends the file where the client ends", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "ten"), "0123456789");
    const client = await rawLogin(port);
    expect(await client.send("REST 5")).toMatch(/^350 /);
    const data = await client.openData();
    expect(await client.send("STOR ten")).toMatch(/^150 /);
    data.end("XYZ");
    expect((await client.reply()).code).toBe(226);
    expect(await readFile(join(root, "ten"), "utf8")).toBe("01234XYZ");
  });

  it("refuses to continue behind the end of a file", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "ten"), "0123456789");
    const client = await rawLogin(port);
    await client.send("REST 11");
    await client.openData();
    expect(await client.send("STOR ten")).toBe("554 Restart offset 11 is too large for file size 10");
    await client.send("REST 1");
    await client.openData();
    expect(await client.send("STOR missing")).toMatch(/^554 /);
    expect(await readdir(root)).toEqual(["ten"]);
  });

  it("appends with APPE, to a new file as well", async () => {
    const { port, root } = await startServer();
    const client = await rawLogin(port);
    for (const part of ["one ", "two"]) {
      const data = await client.openData();
      await client.send("APPE log");
      data.end(part);
      expect((await client.reply()).code).toBe(226);
    }
    expect(await readFile(join(root, "log"), "utf8")).toBe("one two");
  });

  it("leaves nothing behind when no data connection comes about", async () => {
    const { port, root } = await startServer({ dataTimeoutMs: 20 });
    const client = await rawLogin(port);
    await client.send("EPSV");
    expect(await client.send("STOR new")).toMatch(/^425 /);
    expect(await client.send("STOR new")).toBe("425 Use PORT or PASV first");
    expect(await readdir(root)).toEqual([]);
  });

  it("tells which name STOU chose", async () => {
    const { port, root } = await startServer();
    const client = await rawLogin(port);
    const data = await client.openData();
    const name = /^150 FILE: (\S+)$/.exec(await client.send("STOU"))?.[1];
    data.end("unique");
    expect((await client.reply()).code).toBe(226);
    expect(await readdir(root)).toEqual([name]);
  });

  it("keeps the permissions of a replaced file", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "old"), "1");
    await chmod(join(root, "old"), 0o640);
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR old");
    data.end("2");
    await client.reply();
    expect((await stat(join(root, "old"))).mode & 0o777).toBe(0o640);
  });

  it("refuses directories and missing parents before any data, and the session goes on", async () => {
    const { port, root } = await startServer();
    await mkdir(join(root, "dir"));
    const client = await rawLogin(port);
    await client.openData();
    expect(await client.send("STOR dir")).toBe("550 Is a directory");
    await client.openData();
    expect(await client.send("STOR no/such")).toBe("550 No such file or directory: create the parent directory first");
    expect(await readdir(root)).toEqual(["dir"]);
    expect(await client.send("NOOP")).toMatch(/^200 /);
  });
});

describe("downloads", () => {
  it("sends a file, from an offset when REST says so, and only once", async () => {
    const { port, root, downloads } = await startServer();
    await writeFile(join(root, "ten"), "0123456789");
    const client = await rawLogin(port);
    await client.send("REST 5");
    for (const expected of ["56789", "0123456789"]) {
      const data = await client.openData();
      expect(await client.send("RETR ten")).toBe(`150 Opening data connection (${expected.length} bytes)`);
      expect((await buffer(data)).toString()).toBe(expected);
      expect((await client.reply()).code).toBe(226);
    }
    expect(downloads).toMatchObject([
      { bytes: 5, offset: 5, code: 226 },
      { bytes: 10, offset: 0, code: 226 },
    ]);
  });

  it("sends 426 when the client resets or closes the data connection, and the session goes on", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "big"), big);
    const client = await rawLogin(port);
    for (const leave of ["resetAndDestroy", "destroy"] as const) {
      const data = await client.openData();
      await client.send("RETR big");
      await once(data, "data");
      data[leave]();
      expect((await client.reply()).code).toBe(426);
      expect(await client.send("NOOP")).toMatch(/^200 /);
    }
  });

  it("goes on sending to a client that has only closed its own direction", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "big"), big);
    const client = await rawLogin(port);
    const data = await client.openData();
    data.end();
    await client.send("RETR big");
    expect((await buffer(data)).equals(big)).toBe(true);
    expect((await client.reply()).code).toBe(226);
  });

  it("obeys ABOR: 426 for the transfer, 226 for ABOR, then the session goes on", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "big"), big);
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("RETR big");
    await once(data, "readable");
    client.write(Buffer.concat([Buffer.from([0xff, 0xf4, 0xff]), Buffer.from("ABOR\r\n")]));
    expect((await client.reply()).code).toBe(426);
    expect((await client.reply()).code).toBe(226);
    expect(await client.send("ABOR")).toMatch(/^225 /);
    const again = await client.openData();
    await client.send("RETR big");
    expect((await buffer(again)).length).toBe(big.length);
    expect((await client.reply()).code).toBe(226);
  });

  it("obeys ABOR while the data connection is waited for", async () => {
    const { port, root } = await startServer();
    await writeFile(join(root, "big"), big);
    const client = await rawLogin(port);
    await client.send("EPSV");
    client.write("RETR big\r\nABOR\r\n");
    expect((await client.reply()).code).toBe(426);
    expect((await client.reply()).code).toBe(226);
  });

  it("refuses what is no file before any data", async () => {
    const { port, root } = await startServer();
    await mkdir(join(root, "dir"));
    const client = await rawLogin(port);
    expect(await client.send("RETR nope")).toBe("550 No such file or directory");
    await client.openData();
    expect(await client.send("RETR dir")).toBe("550 Is a directory");
    await writeFile(join(root, "ten"), "0123456789");
    await client.send("REST 11");
    await client.openData();
    expect(await client.send("RETR ten")).toMatch(/^554 /);
  });
});
