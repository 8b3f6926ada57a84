import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { access, expectError, loggedIn, password, rejection, situation, versions } from "./corrected-client.js";
import type { Step } from "./scripted-server.js";

let directory = "";
beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), "sessions-"))));
afterAll(() => rm(directory, { recursive: true }));

const bytes = Buffer.from(Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 251));
const stored: Step = async (session) => {
  session.send("150 go on\r\n");
  await session.dataEnd();
  return "226 done\r\n";
};
const feat = "211-Features\r\n MLST type*;size*;\r\n211 End\r\n";

describe.each(versions)("what a session is made of, $version", (version) => {
  it("reconnect: after access() on same instance nothing of the old session is left", async () => {
    const made = await loggedIn(version, {
      FEAT: [feat, "211 none\r\n"],
      EPSV: ["500 what?\r\n", "default"],
      STOR: stored,
      PWD: ['257 "/sub"\r\n', ({ socket }) => void socket.end(), '257 "/"\r\n'],
    });
    const { client, server } = made;
    client.ftp.encoding = "latin1";
    client.ftp.ipFamily = 4;
    const { parseList } = client;
    expect(await client.pwd()).toBe("/sub");
    await client.uploadFrom(Readable.from(["x"]), "f");
    await rejection(client.pwd());
    await access(made);
    expect(await client.pwd()).toBe("/");
    expect(client.availableListCommands).toEqual(["LIST -a", "LIST"]);
    await client.uploadFrom(Readable.from(["x"]), "f");
    expect(server.commands.filter((command) => /^(?:EPSV|PASV)$/.test(command))).toEqual(["EPSV", "PASV", "EPSV"]);
    expect({ encoding: client.ftp.encoding, family: client.ftp.ipFamily }).toEqual({ encoding: "latin1", family: 4 });
    expect(client.parseList).toBe(parseList);
  });

  it("ftp.log override sees every command and reply, and no password", async () => {
    const { log } = await loggedIn(version, { FEAT: feat });
    expect(log).toContain("> USER u");
    expect(log).toContain("> PASS ###");
    expect(log).toContain("< 230 in");
    expect(log).toContain("<  MLST type*;size*;");
    expect(log.join("\n")).not.toContain(password);
  });

  it("ftp.log hook sees the unsolicited idle 421", async () => {
    const { client, server, log } = await loggedIn(version, {});
    server.sessions[0]?.send("421 Idle timeout (300 s)\r\n");
    await expect.poll(() => client.closed).toBe(true);
    expect(log).toContain("< 421 Idle timeout (300 s)");
    expectError(await rejection(client.pwd()), { type: "reply", code: 421, command: "IDLE", phase: "idle" }, version);
  });

  it("FTPError own props: message, name, code, and now reply, command, phase and advice; the stack leads to the call", async () => {
    const { client } = await loggedIn(version, { PWD: "550 nope\r\n" });
    const error = await rejection(client.pwd());
    expectError(error, { type: "reply", code: 550, command: "PWD", phase: "command" }, version);
    expect(error).toMatchObject({ reply: { code: 550, text: "nope" }, advice: { outcome: "not-done" } });
    expect(error.stack).toContain("sessions.test.ts");
  });

  it("handle() wrapper trace: what a wrapper of ftp.handle showed is told by onReply", async () => {
    const told: string[] = [];
    const onReply = ({ code }: { code: number }, command: string): void => void told.push(`${command} ${code}`);
    const { client } = await loggedIn(version, { SIZE: "550 nope\r\n", STOR: stored }, { onReply });
    told.length = 0;
    await rejection(client.size("f"));
    await client.uploadFrom(Readable.from(["x"]), "f");
    expect(told).toEqual(["SIZE 550", "EPSV 229", "STOR 150", "STOR 226"]);
  });

  it("onReply is told of every reply and the command it answers", async () => {
    const told: string[] = [];
    const made = await situation(version, {}, { onReply: ({ code }, command) => told.push(`${command} ${code}`) });
    await access(made);
    expect(told.slice(0, 4)).toEqual(["CONNECT 220", "OPTS 200", "USER 331", "PASS 230"]);
    made.server.sessions[0]?.send("421 bye\r\n");
    await expect.poll(() => told.at(-1)).toBe("IDLE 421");
  });

  it("progress is reported still after a reconnect", async () => {
    const made = await loggedIn(version, { STOR: stored });
    const { client } = made;
    const told: number[] = [];
    client.trackProgress(({ bytes: moved }) => told.push(moved));
    client.close();
    await access(made);
    await client.uploadFrom(Readable.from(["hello"]), "f");
    expect(told.at(-1)).toBe(5);
  });

  it("access() while open: the old session is left with QUIT", async () => {
    const made = await loggedIn(version, {});
    await access(made);
    expect(made.server.commands).toContain("QUIT");
    await expect.poll(() => made.server.sessions[0]?.socket.destroyed).toBe(true);
    expect(await made.client.pwd()).toBe("/");
  });

  it("two access() at once: a server that refuses: both are told, nothing is thrown outside", async () => {
    const { client, server } = await situation(version, {});
    await server.close();
    const refused = { type: "connection", errno: "ECONNREFUSED", command: "CONNECT" } as const;
    const again = (): Promise<unknown> => client.access({ host: "127.0.0.1", port: server.port });
    for (const error of await Promise.all([rejection(again()), rejection(again())]))
      expectError(error, refused, version);
  });

  it("close() while connecting, then access()", async () => {
    const made = await situation(version, {});
    const first = rejection(access(made));
    await new Promise((resolve) => setImmediate(resolve));
    made.client.close();
    expectError(await first, { type: "local" }, version);
    await access(made);
    expect(await made.client.pwd()).toBe("/");
  });

  it("commands in access(), commands per upload, ensureDir /a/b/c: they are those of basic-ftp", async () => {
    const { client, server } = await loggedIn(version, { STOR: stored, MKD: '257 "made"\r\n' });
    expect(server.commands).toEqual([
      "OPTS UTF8 ON",
      "USER u",
      `PASS ${password}`,
      "FEAT",
      "TYPE I",
      "STRU F",
      "OPTS UTF8 ON",
    ]);
    server.commands.length = 0;
    await client.uploadFrom(Readable.from(["x"]), "a");
    await client.uploadFrom(Readable.from(["x"]), "b");
    expect(server.commands).toEqual(["EPSV", "STOR a", "EPSV", "STOR b"]);
    server.commands.length = 0;
    await client.ensureDir("/a/b/c");
    expect(server.commands).toEqual(["CWD /", "MKD a", "CWD a", "MKD b", "CWD b", "MKD c", "CWD c"]);
  });

  it("resume download after a reset", async () => {
    const half = bytes.length / 2;
    const made = await loggedIn(version, {
      SIZE: `213 ${bytes.length}\r\n`,
      RETR: [
        async (session) => {
          session.send("150 go on\r\n");
          const data = await session.data();
          data.write(bytes.subarray(0, half), () => setTimeout(() => data.resetAndDestroy(), 20));
        },
        async (session) => {
          session.send("150 go on\r\n");
          const offset = Number(made.server.commands.findLast((command) => command.startsWith("REST "))?.slice(5));
          (await session.data()).end(bytes.subarray(offset));
          return "226 done\r\n";
        },
      ],
    });
    const path = join(directory, version.version);
    const error = await rejection(made.client.downloadTo(path, "f"));
    expectError(error, { type: "connection", errno: "ECONNRESET", command: "RETR", phase: "transfer-end" }, version);
    expect(error).toMatchObject({ advice: { retry: "same-session" } });
    const offset = (await readFile(path)).length;
    await access(made);
    await made.client.downloadTo(path, "f", offset);
    expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
  });

  it("resume upload after a reset", async () => {
    const made = await loggedIn(version, {
      STOR: async (session) => {
        session.send("150 go on\r\n");
        const data = await session.data();
        data.once("data", () => data.resetAndDestroy());
      },
      APPE: stored,
    });
    const path = join(directory, `${version.version} up`);
    await writeFile(path, bytes);
    const error = await rejection(made.client.uploadFrom(path, "f"));
    expectError(error, { type: "connection", command: "STOR", phase: "transfer-end" }, version);
    await access(made);
    const offset = 65_536;
    await made.client.appendFrom(path, "f", { localStart: offset });
    expect(Buffer.compare(made.server.sessions[1]?.received() ?? Buffer.alloc(0), bytes.subarray(offset))).toBe(0);
  });

  it("a download over a longer local file leaves nothing of it", async () => {
    const made = await loggedIn(version, {
      RETR: async (session) => {
        session.send("150 go on\r\n");
        (await session.data()).end("short");
        return "226 done\r\n";
      },
    });
    const path = join(directory, `${version.version} longer`);
    await writeFile(path, bytes);
    await made.client.downloadTo(path, "f");
    expect(await readFile(path, "utf8")).toBe("short");
  });
});
