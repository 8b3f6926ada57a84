import { on, startFaultServer, type FaultServer, type FaultServerOptions } from "@ftp-codes/testing";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportOf, run } from "./run-in-process.js";

const password = "pass-word with @";
let server: FaultServer | undefined;
let workspace = "";
let local = "";
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "ftp-codes-mirror-"));
  local = join(workspace, "local");
  await mkdir(join(local, "sub dir"), { recursive: true });
  await writeFile(join(local, "a.txt"), "a file");
  await writeFile(join(local, "empty"), "");
  await writeFile(join(local, "sub dir", "Grüße.bin"), Buffer.alloc(100_000, "x"));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(workspace, { recursive: true });
});

async function serve(options: FaultServerOptions = {}): Promise<FaultServer> {
  server = await startFaultServer({ users: { user: password }, ...options });
  return server;
}

function url(directory: string, { secret = password, scheme = "ftp" } = {}): string {
  return `${scheme}://user:${encodeURIComponent(secret)}@127.0.0.1:${server?.port ?? 1}/${directory}`;
}

describe("put and get", () => {
  it("carry a tree there and back, and find nothing to do the second time", async () => {
    const { files } = await serve();
    const upload = await run(["put", local, url("target/deep"), "--json"]);
    expect(upload).toMatchObject({ exitCode: 0 });
    expect(reportOf(upload)).toMatchObject({
      direction: "put",
      url: `ftp://user@127.0.0.1:${server?.port ?? 0}/target/deep`,
      files: expect.arrayContaining([
        { path: "sub dir/Grüße.bin", status: "delivered", bytes: 100_000, attempts: 1 },
      ]) as unknown,
      retries: 0,
      replies: { "230": 1 },
      waitedMs: 0,
    });
    expect(files.get("/target/deep/a.txt")?.toString()).toBe("a file");

    const copy = join(workspace, "copy");
    expect(await run(["get", url("target"), copy])).toMatchObject({ exitCode: 0 });
    expect((await readFile(join(copy, "deep", "sub dir", "Grüße.bin"))).length).toBe(100_000);
    for (const again of [
      ["put", local, url("target/deep")],
      ["get", url("target"), copy],
    ]) {
      const result = await run(again);
      expect(result).toMatchObject({ exitCode: 0, stderr: "" });
      expect(result.stdout).toContain("Nothing to do: 3 files unchanged.");
    }
  });

  it("print a line for each file, the table, and the sentence at the end", async () => {
    await serve();
    const { stdout, stderr } = await run(["put", local, url("t")]);
    expect(stdout).toMatch(/^delivered: a\.txt \(6 B\)$/mu);
    expect(stdout).toMatch(/^delivered +3 +100 kB$/mu);
    expect(stdout).toMatch(/Every file is there: 3 files delivered, 0 unchanged\.\n$/u);
    expect(stderr).toBe("");
  });

  it("take the password from the environment, and show it nowhere", async () => {
    await serve();
    const bare = `ftp://user@127.0.0.1:${server?.port ?? 0}/t`;
    const html = join(workspace, "page.html");
    const json = join(workspace, "report.json");
    const options = { environment: { FTP_PASSWORD: password } };
    const result = await run(["put", local, bare, "--html", html, "--report", json], options);
    expect(result.exitCode).toBe(0);
    const everything = result.output + (await readFile(html, "utf8")) + (await readFile(json, "utf8"));
    expect(everything).not.toContain(password);
    expect(everything).not.toContain(encodeURIComponent(password));
  });

  it("choose files, and only look in a dry run", async () => {
    const { files } = await serve();
    const looked = await run(["put", local, url("t"), "--dry-run"]);
    expect(looked.stdout).toContain("3 files would be transferred, 0 unchanged.");
    expect([...files.keys()]).toEqual([]);
    await run(["put", local, url("t"), "--include", "**/*.bin", "--include", "*.txt", "--exclude", "a.*"]);
    expect([...files.keys()]).toEqual(["/t/sub dir/Grüße.bin"]);
  });

  it("log in over TLS with the server's certificate, and with any when told so", async () => {
    const { certificate } = await serve();
    const ca = join(workspace, "ca.pem");
    await writeFile(ca, certificate);
    const secure = url("t", { scheme: "ftpes" });
    expect(await run(["put", local, secure, "--ca", ca])).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await run(["get", secure, join(workspace, "copy"), "--insecure"])).toMatchObject({ exitCode: 0 });
    const unknown = await run(["get", secure, join(workspace, "other")]);
    expect(unknown.exitCode).toBe(1);
    expect(unknown.stderr).toMatch(/certificate/iu);
  });

  it("show a repeat with the reply and the decision", async () => {
    await serve({ script: [on("STOR", "/t/a.txt").first().reply(450, "File is busy.")] });
    const { exitCode, stdout } = await run(["put", local, url("t")]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^a\.txt: 450 File is busy: (?:next try in [\d.]+ m?s|trying again at once)$/mu);
  });
});

describe("what fails", () => {
  it("is named with the reply that decided, and the rest is delivered", async () => {
    await serve({ script: [on("STOR", "/t/a.txt").reply(550, "Permission denied.")] });
    const result = await run(["put", local, url("t"), "--report", join(workspace, "r.json")]);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toMatch(/^failed: a\.txt: 550 Permission denied\./mu);
    expect(result.stderr).toBe("mirror: 1 entry of 3 files not delivered.\n");
    const report = JSON.parse(await readFile(join(workspace, "r.json"), "utf8")) as { files: unknown[] };
    expect(report.files).toContainEqual(
      expect.objectContaining({ path: "a.txt", status: "failed", code: 550, cause: "permission-denied" }),
    );
  });

  it("is a directory that cannot be listed: never an empty one", async () => {
    await serve({
      files: { "/t/seen.txt": "x", "/t/locked/unseen.txt": "x" },
      script: [on(["LIST", "MLSD", "CWD"], "/t/locked").reply(550, "Permission denied.")],
    });
    const result = await run(["get", url("t"), join(workspace, "copy"), "--json"]);
    expect(result.exitCode).toBe(1);
    expect(reportOf(result).files).toContainEqual(
      expect.objectContaining({ path: "locked/", status: "failed", code: 550 }),
    );
    expect(await readdir(join(workspace, "copy"))).toContain("seen.txt");
  });

  it("is told alone when quiet", async () => {
    await serve({ script: [on("STOR", "/t/a.txt").reply(552, "Quota exceeded.")] });
    const { stdout, stderr } = await run(["put", local, url("t"), "--quiet"]);
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^failed: a\.txt: 552 Quota exceeded\.[^\n]*\nmirror: 1 entry of 3 files not delivered\.\n$/u,
    );
  });

  it.each([[[]], [["--quiet"]]])("is a wrong password: one login, one sentence, no password (%j)", async (options) => {
    const { history } = await serve();
    const secret = "quite-wrong";
    const result = await run(["get", url("t", { secret }), join(workspace, "copy"), ...options]);
    expect(result.exitCode).toBe(1);
    expect(result.output).toMatch(/^mirror: ftp:\/\/user@127\.0\.0\.1:\d+\/t: 530 [^\n]+\n$/u);
    expect(result.output).not.toContain(secret);
    expect(history.filter(({ command }) => command === "PASS")).toHaveLength(1);
  });

  it("hides a password that the server repeats", async () => {
    const secret = "quite-wrong";
    await serve({ script: [on("PASS").reply(530, [`Login incorrect: ${secret}`, `again ${secret}`])] });
    const html = join(workspace, "page.html");
    const result = await run(["get", url("t", { secret }), join(workspace, "copy"), "--html", html, "--json"]);
    expect(result.exitCode).toBe(1);
    expect(result.output + (await readFile(html, "utf8"))).not.toContain(secret);
  });

  it("is a host that nobody answers on", async () => {
    const port = await unusedPort();
    const result = await run([
      "get",
      `ftp://user:secret-word@127.0.0.1:${port}/`,
      join(workspace, "copy"),
      "--retries",
      "0",
    ]);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toMatch(/^mirror: ftp:\/\/user@127\.0\.0\.1:\d+\/: [^\n]*ECONNREFUSED[^\n]*\n$/u);
    expect(result.output).not.toContain("secret-word");
  });

  it("is a name that does not exist", async () => {
    const result = await run(["get", "ftp://nobody.invalid/x", join(workspace, "copy"), "--retries", "0"]);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toMatch(/^mirror: ftp:\/\/nobody\.invalid\/x: [^\n]+\n$/u);
  });

  it("is what takes longer than the deadline", async () => {
    await serve({ script: [on("STOR", "/t/a.txt").silence()] });
    const result = await run(["put", local, url("t"), "--deadline", "0.6"]);
    expect(result.exitCode).toBe(1);
    expect(result.stdout + result.stderr).toMatch(/deadline/iu);
  });

  it("is a full disk of the server", async () => {
    const { files } = await serve({
      script: [on("STOR", "/t/a.txt").afterBytes(3).reply(452, "No space left on device.")],
    });
    const result = await run(["put", local, url("t"), "--retries", "0"]);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("failed: a.txt: 452 No space left on device");
    expect(files.has("/t/a.txt")).toBe(false);
  });
});

describe("wrong arguments", () => {
  it.each([
    ["a wrong URL", () => ["get", "ftp://user:hunter2@host:port/", local]],
    ["another scheme", () => ["get", "http://user:hunter2@host/", local]],
    ["a missing local directory", () => ["put", join(local, "missing"), "ftp://user:hunter2@127.0.0.1:1/"]],
    ["a file in place of a directory", () => ["put", join(local, "a.txt"), "ftp://user:hunter2@127.0.0.1:1/"]],
    ["a file to download into", () => ["get", "ftp://user:hunter2@127.0.0.1:1/", join(local, "a.txt")]],
    [
      "a report into nowhere",
      () => ["get", "ftp://user:hunter2@127.0.0.1:1/", local, "--report", join(local, "x", "r.json")],
    ],
    ["a page onto a directory", () => ["demo", "--html", local]],
    ["missing certificates", () => ["get", "ftps://user:hunter2@127.0.0.1:1/", local, "--ca", join(local, "x")]],
    [
      "a certificate that is none",
      () => ["get", "ftps://user:hunter2@127.0.0.1:1/", local, "--ca", join(local, "a.txt")],
    ],
    ["an unknown command", () => ["fetch", "ftp://user:hunter2@127.0.0.1:1/"]],
  ])("end with 2 and one sentence: %s", async (_, argv) => {
    const result = await run(argv());
    expect(result.exitCode).toBe(2);
    expect(result.stdout).toBe("");
    expect(result.stderr).toMatch(/^mirror: [^\n]+\n$/u);
    expect(result.stderr).not.toContain("hunter2");
    expect(result.stderr).not.toMatch(/\n\s+at /u);
  });

  it("does not include a request for help", async () => {
    const result = await run(["--help"]);
    expect(result).toMatchObject({ exitCode: 0, stderr: "" });
    expect(result.stdout).toContain("Exit code: 0");
  });
});

describe("an interruption", () => {
  it("ends with 130 and a sentence, and leaves nothing half-written under a final name", async () => {
    await serve({
      files: { "/t/large.bin": Buffer.alloc(2_000_000, "y"), "/t/small.txt": "x" },
      script: [on("RETR", "/t/large.bin").afterBytes(500_000).stall()],
    });
    const copy = join(workspace, "copy");
    const interrupt = new AbortController();
    const running = run(["get", url("t"), copy, "--json", "--concurrency", "1"], { signal: interrupt.signal });
    await untilCommand("RETR", "/t/large.bin");
    interrupt.abort(new Error("Interrupted"));
    const result = await running;
    expect(result.exitCode).toBe(130);
    expect(result.stderr).toContain("mirror: Interrupted: ");
    expect(reportOf(result).interrupted).toBe(true);
    expect(await readdir(copy)).not.toContain("large.bin");
  });
});

/** Resolves when a client has sent this command. */
async function untilCommand(command: string, path: string): Promise<void> {
  while (!(server?.history.some((entry) => entry.command === command && entry.path === path) ?? false))
    await new Promise((resolve) => setImmediate(resolve));
}

async function unusedPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
