import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { connect, type FtpSession } from "../src/index.js";
import { type Script, type ScriptedServer, serve, startScriptedServer } from "./scripted-server.js";

let directory: string;
let local: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ftp-codes-"));
  local = join(directory, "local");
  await writeFile(local, "hello");
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function opened(script: Script): Promise<{ server: ScriptedServer; session: FtpSession }> {
  const server = await startScriptedServer({
    STOR: serve(async (session) => {
      await session.dataEnd();
      return "226 done\r\n";
    }),
    SIZE: "213 5\r\n",
    RNFR: "350 go on\r\n",
    RNTO: "250 done\r\n",
    ...script,
  });
  const session = await connect(
    { host: "127.0.0.1", port: server.port },
    { timeoutMs: 400, sleep: () => Promise.resolve() },
  );
  onTestFinished(async () => {
    await session.close();
    await server.close();
  });
  return { server, session };
}

/** The commands of the server from STOR on. */
function afterStore({ commands }: ScriptedServer): string[] {
  return commands.slice(commands.findIndex((command) => command.startsWith("STOR")) + 1);
}

describe("an upload", () => {
  it("sends RNFR together with SIZE, and RNTO after both", async () => {
    const { server, session } = await opened({
      // No answer to SIZE before RNFR is there.
      SIZE: async () => {
        await vi.waitFor(() => expect(server.commands.at(-1)).toBe("RNFR a.ftp-part"));
        return "213 5\r\n";
      },
    });
    await session.uploadFrom(local, "a");
    expect(afterStore(server)).toEqual(["SIZE a.ftp-part", "RNFR a.ftp-part", "RNTO a"]);
  });

  it("does not rename what is too short, although RNFR was sent", async () => {
    const { server, session } = await opened({ SIZE: ["213 3\r\n", "213 5\r\n"] });
    await session.uploadFrom(local, "a");
    const commands = afterStore(server);
    expect(commands.slice(0, 2)).toEqual(["SIZE a.ftp-part", "RNFR a.ftp-part"]);
    expect(commands[2]).not.toMatch(/^RNTO/);
    expect(commands.filter((command) => command.startsWith("RNTO"))).toEqual(["RNTO a"]);
  });

  it("goes to the final name where RNFR is refused, as after any refused renaming", async () => {
    const { server, session } = await opened({ RNFR: "502 no\r\n", DELE: "250 done\r\n" });
    const { message } = await session.uploadFrom(local, "a");
    expect(message).toContain("under its final name at once");
    expect(server.commands).toContain("STOR a");
    expect(server.commands.some((command) => command.startsWith("RNTO"))).toBe(false);
  });

  it("takes a reply too many to SIZE for what it is", async () => {
    const { server, session } = await opened({ SIZE: ["213 5\r\n213 5\r\n", "213 5\r\n"] });
    await session.uploadFrom(local, "a");
    expect(server.sessions).toHaveLength(2);
  });

  it("sends one command at a time once a server has lost the second one", async () => {
    const lost = (): string => "";
    const { server, session } = await opened({ RNFR: [lost, "350 go on\r\n"] });
    await session.uploadFrom(local, "a");
    expect(server.sessions).toHaveLength(2);
    const before = server.commands.length;
    await session.uploadFrom(local, "b");
    await vi.waitFor(() => expect(server.commands.at(-1)).toBe("RNTO b"));
    expect(server.sessions).toHaveLength(2);
    expect(server.commands.slice(before).map((command) => command.split(" ")[0])).toEqual([
      "EPSV",
      "STOR",
      "SIZE",
      "RNFR",
      "RNTO",
    ]);
  });

  it("never sends two commands to a server that is known to lose one", async () => {
    let together = false;
    const { server, session } = await opened({
      greeting: "220 Microsoft FTP Service\r\n",
      SIZE: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        together ||= server.commands.at(-1)?.startsWith("RNFR") === true;
        return "213 5\r\n";
      },
    });
    await session.uploadFrom(local, "a");
    expect(together).toBe(false);
    expect(afterStore(server)).toEqual(["SIZE a.ftp-part", "RNFR a.ftp-part", "RNTO a"]);
  });
});

describe("a download of a small file", () => {
  const time = new Date(Date.UTC(2024, 4, 1, 12));
  const script: Script = {
    MDTM: "213 20240501120000\r\n",
    RETR: serve((_session, data) => {
      data.end("hello");
      return "226 done\r\n";
    }),
  };

  it.each([
    ["EPSV", {}],
    ["PASV, where EPSV is refused", { EPSV: "502 no\r\n" }],
  ])("asks for the time while the data connection is made by %s", async (_name, more) => {
    const { server, session } = await opened({ ...script, ...more });
    const path = join(directory, "down");
    await session.downloadTo(path, "a");
    expect(await readFile(path, "utf8")).toBe("hello");
    expect((await stat(path)).mtime).toEqual(time);
    expect(server.commands.filter((command) => command.startsWith("MDTM"))).toEqual(["MDTM a"]);
    expect(server.commands.slice(-2)).toEqual(["MDTM a", "RETR a"]);
  });

  it("asks again what could not be answered, and nothing for another file", async () => {
    const { server, session } = await opened({ ...script, MDTM: ["450 busy\r\n", "213 20240501120000\r\n"] });
    const path = join(directory, "again");
    await session.downloadTo(path, "a");
    expect((await stat(path)).mtime).toEqual(time);
    await session.downloadTo(path, "b");
    expect(server.commands.filter((command) => command.startsWith("MDTM"))).toEqual(["MDTM a", "MDTM a", "MDTM b"]);
  });
});
