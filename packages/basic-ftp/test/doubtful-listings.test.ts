import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createPool, downloadTree, type TreeFile } from "../src/index.js";
import { type ScriptedSession, startScriptedServer, type Step } from "./scripted-server.js";

interface Directory {
  /** What the listing says, or the reply that refuses it. */
  readonly lines: readonly string[];
  /** The reply to the listing's command, when nothing is sent over the data connection. */
  readonly refusal?: string;
  readonly end?: string;
}

/** Downloads a tree from a server that lists its directories exactly so; every file holds its own name. */
async function download(directories: Readonly<Record<string, Directory>>, mlsd = true) {
  const local = await mkdtemp(join(tmpdir(), "ftp-codes-"));
  let current = "/";
  const enter: Step = (_session, argument) => {
    current = argument;
    return directories[argument] === undefined ? "550 No such directory.\r\n" : "250 ok\r\n";
  };
  const list: Step = async (session: ScriptedSession) => {
    const { lines, refusal, end = "226 done" } = directories[current] ?? { lines: [] };
    if (refusal !== undefined) return `${refusal}\r\n`;
    session.send("150 here it comes\r\n");
    (await session.data()).end(lines.map((line) => `${line}\r\n`).join(""));
    return `${end}\r\n`;
  };
  const server = await startScriptedServer({
    FEAT: mlsd ? "211-F\r\n MLST type*;size*;modify*;unique*;\r\n211 End\r\n" : "211 none\r\n",
    PWD: () => `257 "${current}"\r\n`,
    CWD: enter,
    MLSD: list,
    LIST: list,
    SIZE: "550 no\r\n",
    MDTM: "213 20240501120000\r\n",
    RETR: async (session, argument) => {
      session.send("150 ok\r\n");
      (await session.data()).end(argument);
      return "226 done\r\n";
    },
  });
  const pool = createPool({ host: "127.0.0.1", port: server.port }, { maxSessions: 1, retries: 1, timeoutMs: 2_000 });
  onTestFinished(async () => {
    await pool.close();
    await server.close();
    await rm(local, { recursive: true });
  });
  const run = async (): Promise<readonly TreeFile[]> => (await downloadTree(pool, "/", local)).files;
  const files = await run();
  const status = (path: string) => files.find((file) => file.path === path);
  return { files, status, run, local, server, names: async () => (await readdir(local, { recursive: true })).sort() };
}

const file = (path: string, facts = ""): string => {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return `type=file;size=${Buffer.byteLength(path)};modify=20240501120000;${facts} ${name}`;
};

describe("names from a server", () => {
  it("that lead elsewhere, or cannot be stored, are reported and nothing is written for them", async () => {
    const lines = ["..", "../out", "/etc/x", "a\\b", "bell\u0007", ""].map((name) => `type=file;size=1; ${name}`);
    const { files, names } = await download({ "/": { lines: [...lines, file("/good")] } });
    expect(await names()).toEqual(["good"]);
    const refused = files.filter(({ status }) => status === "failed");
    expect(refused.length).toBeGreaterThan(0);
    for (const { path } of refused) expect(path).not.toContain("\u0007");
    expect(files.find(({ path }) => path.startsWith("bell"))).toMatchObject({
      status: "failed",
      cause: "bad-filename",
    });
  });

  it.runIf(process.platform === "linux")(
    "that differ in case, are reserved elsewhere or end in blanks are kept here",
    async () => {
      const paths = ["/A.txt", "/a.txt", "/NUL", "/blank ", "/dot."];
      const { files, names } = await download({ "/": { lines: paths.map((path) => file(path)) } });
      expect(files.map(({ status }) => status)).toEqual(paths.map(() => "delivered"));
      expect(await names()).toEqual(["A.txt", "NUL", "a.txt", "blank ", "dot."]);
    },
  );

  it("that come twice are written once", async () => {
    const { files } = await download({ "/": { lines: [file("/a"), file("/a")] } });
    expect(files.map(({ status }) => status).sort()).toEqual(["delivered", "failed"]);
  });

  it("for the directory itself and the one above are no entries, whatever they are called", async () => {
    const lines = ["type=cdir;unique=1; /", "type=pdir;unique=0; ..", "type=cdir; .", "type=pdir; /above", file("/a")];
    const { files, names } = await download({ "/": { lines } });
    expect(files).toMatchObject([{ path: "a", status: "delivered" }]);
    expect(await names()).toEqual(["a"]);
  });
});

describe("a directory that cannot be listed is a failed entry", () => {
  const around = (inner: Directory): Record<string, Directory> => ({
    "/": { lines: ["type=dir; sub", file("/a")] },
    "/sub": inner,
  });

  it.each([
    ["226 that says it was not read", { lines: [], end: "226 Permission denied." }],
    ["226 that says it failed", { lines: [], end: "226 Transfer failed: could not open directory." }],
    ["450", { lines: [], refusal: "450 Cannot read the directory." }],
    ["550", { lines: [], refusal: "550 Failed to open directory." }],
    ["550 behind the 150", { lines: [], end: "550 Permission denied." }],
    ["a line that nobody can read", { lines: [file("/sub/x"), "?? what is this"] }],
  ])("after a %s", async (_how, inner) => {
    const { status, names } = await download(around(inner));
    expect(status("sub/")).toMatchObject({ status: "failed" });
    expect(status("a")).toMatchObject({ status: "delivered" });
    expect(await names()).toContain("a");
  });

  it.each([
    ["226 and nothing", { lines: [] }],
    ["450 that says there are no files", { lines: [], refusal: "450 No files found." }],
    ["550 that says there are no files", { lines: [], refusal: "550 No files found." }],
  ])("and one that is empty is none, after a %s", async (_how, inner) => {
    const { status, files } = await download(around(inner));
    expect(status("sub/")).toBeUndefined();
    expect(files).toHaveLength(1);
  });

  it("where LIST has a line that nobody can read", async () => {
    const lines = ["total 1", "-rw-r--r-- 1 u g 2 May  1 12:00 a", "?rw what is this"];
    const { files } = await download({ "/": { lines } }, false);
    expect(files).toMatchObject([{ path: "./", status: "failed" }]);
  });
});

describe("loops", () => {
  it("of directories that MLSD tells to be the same are seen", async () => {
    const { status, files } = await download({
      "/": { lines: ["type=dir;unique=7; sub", file("/a")] },
      "/sub": { lines: ["type=dir;unique=7; again", file("/sub/b")] },
    });
    expect(status("sub/b")).toMatchObject({ status: "delivered" });
    expect(status("sub/again/")).toMatchObject({ status: "failed" });
    expect(files).toHaveLength(3);
  });

  it("that nobody tells of come to an end", async () => {
    const deep = Object.fromEntries(
      Array.from({ length: 110 }, (_, depth) => [
        `/${"d/".repeat(depth)}`.replace(/(.)\/$/, "$1"),
        { lines: ["type=dir; d"] },
      ]),
    );
    const { files } = await download(deep);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ status: "failed", cause: "other" });
  });
});

it("takes a file of the same size for unchanged only when its time on the server is known, and not newer", async () => {
  const { local, run, server } = await download({ "/": { lines: [file("/a"), "type=file;size=2; b"] } });
  const fetched = () => server.commands.filter((command) => command.startsWith("RETR")).length;
  expect(fetched()).toBe(2);
  expect((await run()).map(({ status }) => status)).toEqual(["unchanged", "unchanged"]);
  expect(fetched()).toBe(2);
  await writeFile(join(local, "a"), "xx");
  await utimes(join(local, "a"), 1, 1);
  expect((await run()).find(({ path }) => path === "a")).toMatchObject({ status: "delivered" });
});
