import type { TreeProgress } from "@ftp-codes/basic-ftp";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { fileLine, totalLine } from "./bar-line.js";
import { chooseDisplay } from "./choose-display.js";
import { measureRate } from "./rate.js";

const progress: TreeProgress = {
  file: { session: 1, path: "dir/film.mkv", direction: "upload", bytes: 5_000_000, total: 20_000_000, attempt: 1 },
  bytes: 30_000_000,
  totalBytes: 60_000_000,
  filesFinished: 12,
  filesFound: 60,
};
const finished = {
  kind: "finished",
  path: "a\u001b[2Jb",
  direction: "upload",
  session: 1,
  file: { path: "a\u001b[2Jb", status: "delivered", bytes: 12_000, attempts: 1 },
} as const;

function output(terminal: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY: terminal, columns: 70 });
  let text = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  return { stream, text: () => text };
}

function surroundings(terminal: boolean) {
  const stdout = output(terminal);
  const stderr = output(terminal);
  const display = (options: { quiet?: boolean; json?: boolean }) =>
    chooseDisplay(options, {
      stdout: stdout.stream,
      stderr: stderr.stream,
      environment: {},
      signal: new AbortController().signal,
      now: () => 0,
    });
  return { stdout, stderr, display };
}

describe("the display", () => {
  it("writes plain lines where there is no terminal", () => {
    const { stdout, display } = surroundings(false);
    const lines = display({});
    lines.onProgress(progress);
    lines.note("421 Too many connections: next try in 12 s");
    lines.onFile(finished);
    lines.close();
    expect(stdout.text()).toBe("421 Too many connections: next try in 12 s\ndelivered: a\\u001b[2Jb (12 kB)\n");
  });

  it("draws bars on a terminal, keeps notes, and leaves nothing else behind", () => {
    const { stdout, display } = surroundings(true);
    const bars = display({});
    bars.note("before the first bar");
    bars.onProgress(progress);
    bars.note("while bars are drawn");
    bars.onFile({ ...finished, path: "dir/film.mkv" });
    bars.note("at the very end");
    bars.close();
    expect(stdout.text()).toContain("before the first bar\n");
    expect(stdout.text()).toContain("while bars are drawn\u001b[K\n");
    expect(stdout.text()).toContain("at the very end\u001b[K\n");
    expect(stdout.text()).toContain("12 of 60 files");
    expect(stdout.text()).toContain("\u001b[?25h");
  });

  it("keeps notes also when there was no bar", () => {
    const { stdout, display } = surroundings(true);
    const bars = display({});
    bars.note("530 Login incorrect: given up");
    bars.close();
    expect(stdout.text()).toContain("530 Login incorrect: given up\n");
  });

  it("says nothing when quiet, and nothing on standard output for JSON", () => {
    const quiet = surroundings(false);
    quiet.display({ quiet: true }).note("x");
    expect(quiet.stdout.text() + quiet.stderr.text()).toBe("");
    const json = surroundings(false);
    json.display({ json: true }).note("x");
    expect([json.stdout.text(), json.stderr.text()]).toEqual(["", "x\n"]);
  });
});

describe("the lines of the bars", () => {
  it("shows a file's share, sizes and the end of its name", () => {
    expect(fileLine("dir/film.mkv", 5_000_000, 20_000_000, 80)).toBe(
      "█████░░░░░░░░░░░░░░░  25%    5.0 MB of 20 MB dir/film.mkv",
    );
    expect(Array.from(fileLine(`${"x/".repeat(50)}film.mkv`, 1, 2, 70)).length).toBeLessThan(70);
    expect(fileLine("a", 5, undefined, 80)).toContain("  0%                5 B a");
  });

  it("shows the tree's rate and the time left", () => {
    expect(totalLine(progress, 10_000_000)).toBe(
      "██████████░░░░░░░░░░  50%     30 MB of 60 MB  12 of 60 files  10 MB/s  3.0 s left",
    );
    expect(totalLine(progress, undefined)).toMatch(/12 of 60 files$/u);
  });
});

it("measures the rate of the last seconds", () => {
  let time = 0;
  const rateOf = measureRate(() => time);
  expect(rateOf(0)).toBeUndefined();
  time = 1000;
  expect(rateOf(1000)).toBe(1000);
  for (time = 2000; time <= 10_000; time += 1000) rateOf(1000);
  expect(rateOf(1000)).toBe(0);
});
