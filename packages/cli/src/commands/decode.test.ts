import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run, runJson } from "../../test/run.js";

const refusedUpload = [
  "2026-11-23 04:00:01 Status:\tConnecting to 192.0.2.7:21...",
  "2026-11-23 04:00:01 Response:\t220 (vsFTPd 3.0.5)",
  "2026-11-23 04:00:01 Command:\tUSER payroll",
  "2026-11-23 04:00:01 Response:\t331 Please specify the password.",
  "2026-11-23 04:00:01 Command:\tPASS correct-horse",
  "2026-11-23 04:00:02 Response:\t230 Login successful.",
  "2026-11-23 04:00:02 Command:\tPASV",
  "2026-11-23 04:00:02 Response:\t227 Entering Passive Mode (192,0,2,7,200,1).",
  "2026-11-23 04:00:02 Command:\tSTOR march.csv",
  "2026-11-23 04:00:02 Response:\t553 Could not create file.",
  "2026-11-23 04:00:02 Error:\tCritical file transfer error",
];
const asLog = (lines: readonly string[], end = "\r\n"): string => lines.map((line) => line + end).join("");

let directory = "";
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "ftp-codes-cli-"));
});
afterAll(() => rm(directory, { recursive: true }));

describe("decode", () => {
  it("says first which reply decided, then shows the session", async () => {
    const { out, code } = await run(["decode", "-"], { stdin: asLog(refusedUpload) });
    expect(code).toBe(0);
    expect(out).toMatch(/^What decided\n {2}Line 10, STOR march\.csv: 553 Could not create file\./u);
    expect(out).toMatch(/Cause +permission-denied/u);
    expect(out).toMatch(/ {8}! 553 Could not create file\./u);
    expect(out).toContain("USER payroll");
    expect(out).toContain("11 lines, 1 session.");
    expect((await run(["decode", "-"], { stdin: "220 hi\n" })).out).toContain("1 line, 1 session.");
  });

  it("masks the password", async () => {
    for (const argv of [
      ["decode", "-"],
      ["decode", "-", "--json"],
    ]) {
      const { out } = await run(argv, { stdin: asLog(refusedUpload) });
      expect(out).toContain("***");
      expect(out).not.toContain("correct-horse");
    }
  });

  it("writes JSON with the advice and its cause", async () => {
    const file = join(directory, "filezilla.log");
    await writeFile(file, asLog(refusedUpload, "\n"));
    const { value, code } = await runJson(["decode", file]);
    expect(code).toBe(0);
    expect(value).toMatchObject({
      lines: 11,
      sessions: [{ format: "FileZilla" }],
      decisive: { line: 10, command: "STOR", reply: { code: 553 }, advice: { cause: "permission-denied" } },
    });
  });

  it("reads what PowerShell wrote", async () => {
    const file = join(directory, "utf-16.log");
    await writeFile(file, Buffer.from(`\ufeff${asLog(refusedUpload)}`, "utf16le"));
    expect((await runJson(["decode", file])).value).toMatchObject({ decisive: { reply: { code: 553 } } });
  });

  it("lets no control character through", async () => {
    const log = asLog(["< 220 \u001b]0;owned\u0007 ready", "> USER a\u009b2J", "< 530 \u001b[2Jno"]);
    const { out } = await run(["decode", "-"], { stdin: log });
    expect(out).toContain("530 ");
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  it("says when nothing failed", async () => {
    const { out, code } = await run(["decode", "-"], { stdin: asLog(refusedUpload.slice(0, 6)) });
    expect(code).toBe(0);
    expect(out).not.toContain("What decided");
    expect(out).toContain("Nothing failed for good.");
  });

  it("shows the beginning of a long session and says how much there is", async () => {
    const many = Array.from({ length: 700 }, (_, index) => [`> SIZE ${index}`, "< 213 1"]).flat();
    const { out } = await run(["decode", "-"], { stdin: asLog(["< 220 ready", ...many]) });
    expect(out).toContain("... and 201 more commands; --json has them.");
  });

  it("finds what decided beyond the sessions that it shows", async () => {
    const well = ["220 hi", "USER a", "230 in", "QUIT", "221 bye"];
    const sessions = Array.from({ length: 1200 }, () => well).flat();
    const { out } = await run(["decode", "-"], {
      stdin: asLog([...sessions, "220 hi", "USER a", "530 Login incorrect."]),
    });
    expect(out).toMatch(/^What decided\n {2}Line 6003, USER a: 530 Login incorrect\./u);
    expect(out).toContain("6003 lines, 1201 sessions.");
    expect(out).toContain("The last 201 sessions were read for what decided");
  });

  it.each([
    ["/no/such/file", "there is no such file"],
    [tmpdir(), "it is a directory"],
  ])("says why %s can't be read", async (path, reason) => {
    const { err, code } = await run(["decode", path]);
    expect(code).toBe(2);
    expect(err).toContain(`can't be read: ${reason}.`);
  });

  it("ends with 1 when there is no conversation", async () => {
    const { out, code } = await run(["decode", "-"], { stdin: "nothing\nof the kind\n" });
    expect(code).toBe(1);
    expect(out).toBe("In 2 lines there is no FTP conversation that can be read.\n");
  });
});
