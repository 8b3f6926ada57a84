import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { refusedPaths, scenes } from "../src/demo/scenes.js";
import type { RunReport } from "../src/report/report.js";
import { run, type Result } from "./run-in-process.js";

interface DemonstrationReport {
  readonly foreseen: boolean;
  readonly checks: readonly { readonly ok: boolean }[];
  readonly upload: RunReport;
  readonly download: RunReport;
}

describe("the demonstration", () => {
  let workspace = "";
  let result: Result;
  let report: DemonstrationReport;
  let page = "";
  beforeAll(async () => {
    workspace = await mkdtemp(join(tmpdir(), "ftp-codes-test-"));
    vi.stubEnv("TMPDIR", workspace);
    const html = join(workspace, "page.html");
    result = await run(["demo", "--html", html, "--json"]);
    report = JSON.parse(result.stdout) as DemonstrationReport;
    page = await readFile(html, "utf8");
  }, 60_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(workspace, { recursive: true });
  });

  it("goes as its script foresees", () => {
    expect(result.exitCode).toBe(0);
    expect(report.foreseen).toBe(true);
    expect(report.checks).toHaveLength(scenes.length + 1);
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it("reports the refused file with its reply, and nothing else as failed", () => {
    const failed = [...report.upload.files, ...report.download.files].filter(({ status }) => status === "failed");
    expect(failed).toEqual([
      expect.objectContaining({ path: refusedPaths[0], code: 550, cause: "permission-denied", attempts: 1 }),
    ]);
    expect(result.stderr).toContain(`"${refusedPaths[0] ?? ""}" was refused with "550 Permission denied"`);
  });

  it("writes the page, prints its path, and leaves nothing else behind", async () => {
    expect(result.stderr).toContain(join(workspace, "page.html"));
    for (const { what } of scenes) expect(page).toContain(what.split('"')[0]);
    expect(page).toContain('id="reply-550"');
    expect(await readdir(workspace)).toEqual(["page.html"]);
  });

  it("stops when it is interrupted, and takes its workspace away", async () => {
    const interrupt = new AbortController();
    const running = run(["demo", "--quiet", "--html", join(workspace, "page.html")], { signal: interrupt.signal });
    setImmediate(() => interrupt.abort(new Error("Interrupted")));
    expect(await running).toMatchObject({ exitCode: 130, stdout: "", stderr: "mirror: Interrupted.\n" });
    expect(await readdir(workspace)).toEqual(["page.html"]);
  });
});
