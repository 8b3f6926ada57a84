import { Readable, Writable } from "node:stream";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Client, FTPError } from "basic-ftp";
import { FileSystem, type FtpConnection } from "ftp-srv";
import { describe, expect, it, onTestFinished } from "vitest";
import { errnoReplies, replyForError } from "../src/index.js";
import { rawLogin } from "./raw-client.js";
import { startServer } from "./start-server.js";

/** Files of which every operation fails with the same error. */
class FailingFiles extends FileSystem {
  readonly #error: unknown;

  constructor(connection: FtpConnection, error: unknown) {
    super(connection, { root: "/", cwd: "/" });
    this.#error = error;
    for (const method of ["get", "list", "chdir", "write", "read", "delete", "mkdir", "rename", "chmod"] as const) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- anything may be thrown
      this[method] = () => Promise.reject(this.#error) as never;
    }
  }
}

/** A stream that fails with `error` after `bytes`. */
function failingWritable(bytes: number, error: unknown): Writable {
  let left = bytes;
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      left -= chunk.length;
      done(left < 0 ? (error as Error) : null);
    },
  });
}

const errors: [string, unknown][] = [
  ...Object.keys(errnoReplies).map((code): [string, unknown] => [
    code,
    Object.assign(new Error(`${code}: secret, open '/srv/root/secret'`), { code }),
  ]),
  ["a code", Object.assign(new Error("Over the limit of your plan"), { code: 552 })],
  ["a code as a string", { code: "553", message: "Not on Sundays" }],
  ["no message", new Error()],
  ["a string", "it broke"],
  ["undefined", undefined],
  ["line breaks", Object.assign(new Error("line one\r\n226 fake ok\r\nline three"), { code: 550 })],
];

describe("an error of the file system, on the wire", () => {
  it.each(errors)("%s", async (_name, error) => {
    const { port } = await startServer({ files: (connection) => new FailingFiles(connection, error) });
    const client = await rawLogin(port);
    for (const line of [
      "SIZE x",
      "MDTM x",
      "CWD x",
      "DELE x",
      "RMD x",
      "MKD x",
      "RNFR x",
      "SITE CHMOD 644 x",
      "STAT x",
      "RETR x",
      "STOR x",
      "APPE x",
      "LIST x",
      "NLST x",
      "MLSD x",
      "MLST x",
    ]) {
      if (/^(?:RETR|STOR|APPE|LIST|NLST|MLSD)/.test(line)) await client.openData();
      const { code, text } = replyForError(error, line.split(" ")[0] ?? "");
      expect([line, await client.send(line)]).toEqual([line, `${code} ${text}`]);
      expect(text).not.toMatch(/secret|[\r\n]/);
    }
    // Nothing was left over, so the next reply answers the next command.
    expect(await client.send("NOOP")).toMatch(/^200 /);
  });
});

describe("uploads that the server can't store", () => {
  const files = (error: unknown, bytes: number) => (connection: FtpConnection, root: string) => {
    const made = new FileSystem(connection, { root, cwd: "/" });
    made.write = () => ({ stream: failingWritable(bytes, error), clientPath: "/x" });
    return made;
  };

  it.each([
    ["ENOSPC", 452],
    ["EDQUOT", 552],
    ["EIO", 451],
  ])("%s in the middle reaches the client as %i, and the session goes on", async (errno, code) => {
    const error = Object.assign(new Error(errno), { code: errno });
    const { port, uploads } = await startServer({ files: files(error, 300_000) });
    const client = new Client(5000);
    onTestFinished(() => client.close());
    await client.access({ host: "127.0.0.1", port, user: "ann", password: "x" });
    const upload = client.uploadFrom(Readable.from(Buffer.alloc(3_000_000)), "big");
    await expect(upload).rejects.toMatchObject({ code });
    await expect(upload).rejects.toBeInstanceOf(FTPError);
    expect(client.closed).toBe(false);
    expect(await client.pwd()).toBe("/");
    expect(uploads).toMatchObject([{ code, error }]);
  });

  it("a failure at the very end is told as well", async () => {
    const stream = () =>
      new Writable({
        write: (_chunk, _encoding, done) => done(),
        final: (done) => done(Object.assign(new Error(), { code: "ENOSPC" })),
      });
    const { port } = await startServer({
      files: (connection, root) => Object.assign(new FileSystem(connection, { root, cwd: "/" }), { write: stream }),
    });
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("STOR x");
    data.end("small");
    expect((await client.reply()).code).toBe(452);
  });
});

describe("downloads that the server can't read to the end", () => {
  it("are told with the code of the error", async () => {
    const source = (): Readable =>
      Readable.from(
        (function* () {
          yield Buffer.alloc(100_000);
          throw Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" });
        })(),
      );
    const { port } = await startServer({
      files: (connection, root) => Object.assign(new FileSystem(connection, { root, cwd: "/" }), { read: source }),
    });
    const client = await rawLogin(port);
    const data = await client.openData();
    await client.send("RETR x");
    await buffer(data);
    expect(await client.reply()).toMatchObject({ code: 451, text: "Input/output error on the server's disk" });
    expect(await client.send("NOOP")).toMatch(/^200 /);
  });
});

describe("ftp-srv's own file system", () => {
  it("neither deletes the target of a failed upload nor shows the server's paths", async () => {
    const rejections: unknown[] = [];
    const record = (error: unknown): void => void rejections.push(error);
    process.on("unhandledRejection", record);
    onTestFinished(() => void process.off("unhandledRejection", record));
    const { port, root } = await startServer({
      files: (connection, directory) => new FileSystem(connection, { root: directory, cwd: "/" }),
    });
    await mkdir(join(root, "dir"));
    await writeFile(join(root, "old"), "precious");
    const client = await rawLogin(port);
    expect(await client.send("MKD dir/new")).toBe('257 "/dir/new" created');
    expect(await client.send("DELE dir")).toBe("550 Is a directory");
    expect(await client.send("RMD old")).toBe("550 Not a directory");
    for (const [target, reply] of [
      ["dir", "550 Is a directory"],
      ["no/such", "550 No such file or directory: create the parent directory first"],
    ]) {
      const data = await client.openData();
      expect(await client.send(`STOR ${target ?? ""}`)).toMatch(/^150 /);
      data.end("x");
      const { code, text } = await client.reply();
      expect(`${code} ${text}`).toBe(reply);
    }
    const data = await client.openData();
    await client.send("STOR new");
    data.write("half");
    await expect.poll(() => readFile(join(root, "new"), "utf8")).toBe("half");
    data.resetAndDestroy();
    expect((await client.reply()).code).toBe(426);
    expect(await readFile(join(root, "new"), "utf8")).toBe("half");
    expect(rejections).toEqual([]);
  });
});
