import { mkdir, readdir, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isFtpLocalError, isFtpReplyError } from "@ftp-codes/core";
import { on } from "@ftp-codes/testing";
import { describe, expect, it } from "vitest";
import { downloadTree, uploadTree, type FileEvent, type TreeReport } from "../src/index.js";
import { content, quickSetting } from "./quick-session.js";

const tree: Readonly<Record<string, Buffer>> = {
  "empty.txt": Buffer.alloc(0),
  "a.bin": content(1000),
  "with space/Übung ☃.bin": content(70_000),
  "deep/er/still/b.bin": content(300_000),
  "deep/c.bin": content(5),
};

const onServer = (root: string): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(tree).map(([path, bytes]) => [`${root}/${path}`, bytes]));

async function onDisk(directory: string): Promise<void> {
  for (const [path, bytes] of Object.entries(tree)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), bytes);
  }
}

async function readTree(directory: string): Promise<Record<string, Buffer>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(directory.length + 1), await readFile(file)] as const)),
  );
}

const statuses = ({ files }: TreeReport): Record<string, string> =>
  Object.fromEntries(files.map(({ path, status }) => [path, status]));

const all = (status: string): Record<string, string> =>
  Object.fromEntries(Object.keys(tree).map((path) => [path, status]));

describe("downloadTree", () => {
  it("fetches what is missing or differs, and nothing else", async () => {
    const { createPool, server, directory, count } = await quickSetting({ files: onServer("/src") });
    const pool = createPool();
    const first = await downloadTree(pool, "/src", directory);
    expect(statuses(first)).toEqual(all("delivered"));
    expect(await readTree(directory)).toEqual(tree);
    expect(first).toMatchObject({ sessions: 1, retries: 0, waitedMs: 0 });
    expect(first.replies["226"]).toBeGreaterThan(5);

    const second = await downloadTree(pool, "/src", directory);
    expect(statuses(second)).toEqual(all("unchanged"));
    expect(count("RETR")).toBe(5);

    const changed = content(1000).reverse();
    server.files.set("/src/a.bin", changed);
    await utimes(join(directory, "a.bin"), 1, 1);
    const third = await downloadTree(pool, "/src", directory);
    expect(statuses(third)).toEqual({ ...all("unchanged"), "a.bin": "delivered" });
    expect(await readFile(join(directory, "a.bin"))).toEqual(changed);
  });

  it("takes a path below the login directory, and needs two commands a file", async () => {
    const { createPool, server, directory } = await quickSetting({ files: onServer("/src") });
    await downloadTree(createPool(), "src/", directory);
    const commands = server.history.filter(({ argument, command }) => command === "RETR" || argument.endsWith(".bin"));
    expect(commands).toHaveLength(5);
    expect(await readTree(directory)).toEqual(tree);
  });

  it("names what is refused with the reply that decided, and fetches the rest", async () => {
    const { createPool, directory, count } = await quickSetting({
      files: onServer(""),
      script: [on("RETR", "/a.bin").reply(550, "Permission denied.")],
    });
    const events: FileEvent[] = [];
    const report = await downloadTree(createPool(), "/", directory, { onFile: (event) => events.push(event) });
    expect(statuses(report)).toEqual({ ...all("delivered"), "a.bin": "failed" });
    const failed = report.files.find(({ path }) => path === "a.bin");
    expect(failed).toMatchObject({ code: 550, cause: "permission-denied", attempts: 1, bytes: 0 });
    expect(failed?.reason).toContain("Permission denied.");
    expect(count("RETR")).toBe(5);
    expect(Object.keys(await readTree(directory))).not.toContain("a.bin");
    expect(events.filter(({ kind }) => kind === "finished")).toHaveLength(5);
    expect(events.filter(({ kind }) => kind === "started")).toHaveLength(5);
  });

  it.each([
    ["is refused", on(["CWD", "MLSD", "LIST"], "/deep").reply(550, "Permission denied.")],
    ["is cut off for ever", on("MLSD", "/deep").afterBytes(10).reset().reply(426)],
  ])("reports a directory whose listing %s as failed, not as empty", async (_how, rule) => {
    const { createPool, directory } = await quickSetting({ files: onServer(""), script: [rule] });
    const report = await downloadTree(createPool(), "/", directory);
    expect(statuses(report)).toMatchObject({ "deep/": "failed", "a.bin": "delivered" });
  });

  it("copies what the globs name", async () => {
    const { createPool, directory } = await quickSetting({ files: onServer("") });
    const report = await downloadTree(createPool(), "/", directory, { include: ["**/*.bin"], exclude: ["deep/er"] });
    expect(Object.keys(statuses(report)).sort()).toEqual(["a.bin", "deep/c.bin", "with space/Übung ☃.bin"]);
    expect(Object.keys(await readTree(directory)).sort()).toEqual(["a.bin", "deep/c.bin", "with space/Übung ☃.bin"]);
  });

  it("only looks in a dry run", async () => {
    const { createPool, directory, count } = await quickSetting({ files: onServer("") });
    const report = await downloadTree(createPool(), "/", directory, { dryRun: true });
    expect(statuses(report)).toEqual(all("delivered"));
    expect(report.files.every(({ attempts }) => attempts === 0)).toBe(true);
    expect(count("RETR")).toBe(0);
    expect(await readdir(directory)).toEqual([]);
  });

  it("tells how far it is", async () => {
    const { createPool, directory } = await quickSetting({ files: onServer("") });
    let last: { bytes: number; totalBytes: number } | undefined;
    await downloadTree(createPool(), "/", directory, { onProgress: (progress) => (last = progress) });
    expect(last).toMatchObject({ bytes: 371_005, totalBytes: 371_005 });
  });

  it("does not follow a local link out of its directory", async () => {
    const { createPool, directory } = await quickSetting({ files: onServer("") });
    await mkdir(join(directory, "target"));
    await mkdir(join(directory, "outside"));
    await symlink(join(directory, "outside"), join(directory, "target", "deep"));
    const report = await downloadTree(createPool(), "/", join(directory, "target"));
    expect(statuses(report)).toMatchObject({ "deep/": "failed", "a.bin": "delivered" });
    expect(await readdir(join(directory, "outside"))).toEqual([]);
  });

  it("rejects when no session can be had, after one login", async () => {
    const { createPool, directory, count } = await quickSetting({ users: { u: "other" } });
    const error: unknown = await downloadTree(createPool(), "/", directory).catch((e: unknown) => e);
    expect(isFtpReplyError(error) && error.code).toBe(530);
    expect(count("PASS")).toBe(1);
  });

  it("ends with the reason of its signal, and nothing half under a final name", async () => {
    const { createPool, directory, server } = await quickSetting({
      files: onServer(""),
      script: [on("RETR", "/deep/er/still/b.bin").afterBytes(100_000).stall()],
    });
    const stop = new AbortController();
    const run = downloadTree(createPool(), "/", directory, {
      signal: stop.signal,
      onProgress: ({ file }) => file.path === "deep/er/still/b.bin" && stop.abort(new Error("Ctrl-C")),
    });
    await expect(run).rejects.toThrow("Ctrl-C");
    expect(Object.keys(await readTree(directory))).not.toContain("deep/er/still/b.bin");
    expect(server.files.size).toBe(5);
  });

  it("that was stopped in the middle of a file goes on there, and sends nothing twice", async () => {
    // Parts of smaller files are fetched anew: they cost less than what tells whether they can be trusted.
    const whole = { ...tree, "large.bin": content(2_000_000) };
    const { createPool, directory, server } = await quickSetting({
      files: { ...onServer("/src"), "/src/large.bin": whole["large.bin"] },
      script: [on("RETR", "/src/large.bin").first().afterBytes(1_200_000).stall()],
    });
    const stop = new AbortController();
    const first = downloadTree(createPool({ maxSessions: 1 }), "/src", directory, {
      signal: stop.signal,
      onProgress: ({ file }) =>
        file.path === "large.bin" && file.bytes >= 1_200_000 && stop.abort(new Error("stopped")),
    });
    await expect(first).rejects.toThrow("stopped");
    const left = await readTree(directory);
    const part = left["large.bin.ftp-part"]?.length ?? 0;
    expect(part).toBeGreaterThan(1_000_000);
    const finished = Object.keys(left).filter((path) => path in whole).length;

    const before = server.history.length;
    const second = await downloadTree(createPool(), "/src", directory);
    const there = await readTree(directory);
    // vitest looks at every byte of two megabytes for itself, for as long as a test may take.
    expect(Object.keys(there).sort()).toEqual(Object.keys(whole).sort());
    for (const [path, bytes] of Object.entries(whole)) expect(there[path]?.equals(bytes), path).toBe(true);
    expect(second.totals.unchanged.files).toBe(finished);
    const fetched = server.history.slice(before).filter(({ command }) => command === "RETR");
    expect(fetched).toHaveLength(6 - finished);
    // The last 64 bytes of the part are fetched again, to compare them.
    expect(fetched.find(({ argument }) => argument.endsWith("large.bin"))).toMatchObject({ offset: part - 64 });
  });

  it("has one deadline for all: an AbortSignal of AbortSignal.timeout", async () => {
    const { createPool, directory } = await quickSetting({
      files: onServer("/src"),
      script: [on("RETR", "/src/a.bin").afterBytes(10).stall()],
    });
    const run = downloadTree(createPool({ timeoutMs: 60_000 }), "/src", directory, {
      signal: AbortSignal.timeout(300),
    });
    await expect(run).rejects.toMatchObject({ name: "TimeoutError" });
    expect(Object.keys(await readTree(directory))).not.toContain("a.bin");
  });

  it("goes on where a server that was away comes back", async () => {
    const { createPool, directory } = await quickSetting({
      files: onServer(""),
      script: [
        on("RETR").times(1).afterBytes(100).reset().hangUp("reset"),
        on("CONNECT").nth(2).hangUp("reset"),
        on("CONNECT").nth(3).reply(421).hangUp(),
      ],
    });
    expect(statuses(await downloadTree(createPool(), "/", directory))).toEqual(all("delivered"));
    expect(await readTree(directory)).toEqual(tree);
  });
});

describe("uploadTree", () => {
  it("stores what is missing or differs, and nothing else", async () => {
    const { createPool, server, directory, count } = await quickSetting({ files: { "/old.txt": content(3) } });
    await onDisk(directory);
    const pool = createPool();
    expect(statuses(await uploadTree(pool, directory, "/dst/sub"))).toEqual(all("delivered"));
    for (const [path, bytes] of Object.entries(tree)) expect(server.files.get(`/dst/sub/${path}`)).toEqual(bytes);
    expect(server.files.size).toBe(6);

    expect(statuses(await uploadTree(pool, directory, "/dst/sub"))).toEqual(all("unchanged"));
    expect(count("STOR")).toBe(5);

    const changed = content(1000).reverse();
    await writeFile(join(directory, "a.bin"), changed);
    const later = Date.now() / 1000 + 10;
    await utimes(join(directory, "a.bin"), later, later);
    expect(statuses(await uploadTree(pool, directory, "/dst/sub"))).toEqual({
      ...all("unchanged"),
      "a.bin": "delivered",
    });
    expect(server.files.get("/dst/sub/a.bin")).toEqual(changed);
  });

  it("goes on with what an earlier run has left", async () => {
    const { createPool, server, directory, count } = await quickSetting({
      files: { "/deep/er/still/b.bin.ftp-part": content(300_000).subarray(0, 200_000) },
    });
    await onDisk(directory);
    await utimes(join(directory, "deep/er/still/b.bin"), 1000, 1000);
    await uploadTree(createPool(), directory, "/");
    expect(server.files.get("/deep/er/still/b.bin")).toEqual(content(300_000));
    expect(server.history.find(({ command }) => command === "APPE")?.bytes).toBe(100_000);
    expect(count("APPE")).toBe(1);
    expect(server.files.size).toBe(5);
  });

  it("reports what is refused, and leaves nothing of it", async () => {
    const { createPool, server, directory, count } = await quickSetting({
      script: [on("STOR", "/a.bin").afterBytes("half").reply(552), on("MKD", "/deep").reply(550, "Permission denied.")],
    });
    await onDisk(directory);
    const report = await uploadTree(createPool(), directory, "/");
    expect(statuses(report)).toEqual({
      "empty.txt": "delivered",
      "a.bin": "failed",
      "with space/Übung ☃.bin": "delivered",
      "deep/": "failed",
    });
    expect(report.files.find(({ path }) => path === "a.bin")).toMatchObject({ code: 552, attempts: 1 });
    expect(count("STOR")).toBe(3);
    expect([...server.files.keys()].sort()).toEqual(["/empty.txt", "/with space/Übung ☃.bin"]);
  });

  it("reports links that have no end or no target, and follows the others", async () => {
    const { createPool, server, directory } = await quickSetting();
    await mkdir(join(directory, "d"));
    await writeFile(join(directory, "d", "f"), "1");
    await symlink(directory, join(directory, "d", "loop"));
    await symlink(join(directory, "d", "f"), join(directory, "link"));
    await symlink(join(directory, "none"), join(directory, "dangling"));
    const report = await uploadTree(createPool(), directory, "/");
    expect(statuses(report)).toEqual({
      "d/f": "delivered",
      link: "delivered",
      "d/loop/": "failed",
      dangling: "failed",
    });
    expect([...server.files.keys()].sort()).toEqual(["/d/f", "/link"]);
  });

  it("rejects when the local directory is not there", async () => {
    const { createPool, directory, server } = await quickSetting();
    const error: unknown = await uploadTree(createPool(), join(directory, "none"), "/").catch((e: unknown) => e);
    expect(isFtpLocalError(error) && error.errno).toBe("ENOENT");
    expect(server.history).toEqual([]);
  });

  it("only looks in a dry run", async () => {
    const { createPool, server, directory } = await quickSetting();
    await onDisk(directory);
    expect(statuses(await uploadTree(createPool(), directory, "/new", { dryRun: true }))).toEqual(all("delivered"));
    expect(server.files.size).toBe(0);
    expect(server.history.some(({ command }) => command === "MKD")).toBe(false);
  });

  it("refuses a pool that it does not know", () => {
    expect(() => uploadTree({} as never, ".", "/")).toThrow(TypeError);
  });
});
