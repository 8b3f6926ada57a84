import { on, startFaultServer, type FaultServer } from "@ftp-codes/testing";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildMain, startProcess } from "./built-main.js";

let main = "";
let server: FaultServer | undefined;
let workspace = "";
beforeAll(async () => {
  main = await buildMain();
});
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "ftp-codes-process-"));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(workspace, { recursive: true });
});

async function serve(script: Parameters<typeof startFaultServer>[0] = {}): Promise<string> {
  server = await startFaultServer(script);
  return `ftp://user:hunter2@127.0.0.1:${server.port}/t`;
}

/** In a shell that lets no file grow beyond 64 KiB: to the program it is a disk that takes no more. */
function onSmallDisk(...argv: readonly string[]): string[] {
  return ["/bin/sh", "-c", `ulimit -f 128; trap '' XFSZ; exec "$@"`, "sh", ...argv];
}

describe.runIf(process.platform === "linux")("the program", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends with 130 on %s, says so, and leaves nothing half-written under a final name",
    async (signal) => {
      const url = await serve({
        files: { "/t/large.bin": Buffer.alloc(3_000_000, "x") },
        script: [on("RETR", "/t/large.bin").afterBytes(1_000_000).stall()],
      });
      const copy = join(workspace, "copy");
      const { child, ended } = startProcess([process.execPath, main, "get", url, copy]);
      await untilBytes(copy, 500_000);
      child.kill(signal);
      const { exitCode, stderr } = await ended;
      expect(exitCode).toBe(130);
      expect(stderr).toMatch(/^mirror: Interrupted: 0 files delivered so far; [^\n]+\n$/u);
      expect(await readdir(copy)).not.toContain("large.bin");
    },
  );

  it("goes on after an interruption where it was", async () => {
    const content = Buffer.alloc(3_000_000, "x");
    const url = await serve({
      files: { "/t/large.bin": content },
      script: [on("RETR", "/t/large.bin").first().afterBytes(1_000_000).stall()],
    });
    const copy = join(workspace, "copy");
    const first = startProcess([process.execPath, main, "get", url, copy]);
    await untilBytes(copy, 500_000);
    first.child.kill("SIGINT");
    await first.ended;
    const second = await startProcess([process.execPath, main, "get", url, copy]).ended;
    expect(second).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await readdir(copy)).toEqual(["large.bin"]);
    expect((await readFile(join(copy, "large.bin"))).equals(content)).toBe(true);
    expect(server?.history.findLast(({ command }) => command === "RETR")?.offset).toBeGreaterThan(0);
  });

  it("names the file that a disk of ours did not take", async () => {
    const url = await serve({ files: { "/t/large.bin": Buffer.alloc(500_000), "/t/small.txt": "small" } });
    const copy = join(workspace, "copy");
    const run = await startProcess(onSmallDisk(process.execPath, main, "get", url, copy)).ended;
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(/^failed: large\.bin: [^\n]+$/mu);
    expect(run.stderr).toBe("mirror: 1 entry of 2 files not delivered.\n");
    expect(run.stdout + run.stderr).not.toMatch(/\n\s+at |hunter2/u);
    expect(await readFile(join(copy, "small.txt"), "utf8")).toBe("small");
    expect(await readdir(copy)).not.toContain("large.bin");
  });

  it("says what is not permitted here", async () => {
    const url = await serve({ files: { "/t/a.txt": "x" } });
    const locked = join(workspace, "locked");
    await mkdir(locked);
    await writeFile(join(locked, "a.txt"), "x");
    await chmod(locked, 0);
    // Permissions bind everybody but root, so root becomes somebody else.
    const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    if (user.uid !== undefined) await chmod(workspace, 0o755);
    const upload = await startProcess([process.execPath, main, "put", locked, url], user).ended;
    const download = await startProcess([process.execPath, main, "get", url, join(locked, "copy")], user).ended;
    await chmod(locked, 0o755);
    for (const { exitCode, stdout, stderr } of [upload, download]) {
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^mirror: The local directory [^\n]* can't be used: no permission\.\n$/u);
      expect(stdout + stderr).not.toMatch(/\n\s+at |hunter2/u);
    }
  });
});

/** Resolves when the files below `directory` hold so many bytes, under whatever names. */
async function untilBytes(directory: string, bytes: number): Promise<void> {
  for (;;) {
    const names = await readdir(directory).catch(() => []);
    const files = await Promise.all(names.map((name) => readFile(join(directory, name)).catch(() => Buffer.alloc(0))));
    if (files.reduce((sum, { length }) => sum + length, 0) >= bytes) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
