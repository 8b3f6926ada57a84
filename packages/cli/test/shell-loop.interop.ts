import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { on, type Rule, startFaultServer } from "@ftp-codes/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const readme = fileURLToPath(new URL("../README.md", import.meta.url));

let directory = "";

/** Puts a program of that name in front of the others. */
async function program(name: string, script: string): Promise<void> {
  const path = join(directory, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

/** The loop around curl, as the README shows it. */
async function loopFor(url: string): Promise<string> {
  const text = await readFile(readme, "utf8");
  const loop = /```sh\n(try=1\n[^`]+)```/u.exec(text)?.[1] ?? "";
  expect(loop).toContain("ftp://ftp.example.com/upload/");
  return loop.replace("ftp://ftp.example.com/upload/", url);
}

/** Runs the loop against a server that does as `script` says; `waits` are what it slept in between, in seconds. */
async function runLoop(script: readonly Rule[]) {
  await using server = await startFaultServer({ users: { ann: "secret-9" }, script });
  await writeFile(join(directory, ".netrc"), "machine 127.0.0.1 login ann password secret-9\n", { mode: 0o600 });
  await writeFile(join(directory, "report.csv"), "name;amount\n");
  await writeFile(join(directory, "waits.txt"), "");
  const env = { ...process.env, HOME: directory, PATH: `${directory}${delimiter}${process.env["PATH"] ?? ""}` };
  const child = spawn("sh", ["-c", await loopFor(`${server.url}/`)], { cwd: directory, env, stdio: "ignore" });
  const exitCode = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const waits = (await readFile(join(directory, "waits.txt"), "utf8")).trim().split("\n").filter(Boolean).map(Number);
  const logins = server.history.filter(({ command }) => command === "PASS").length;
  return { exitCode, waits, logins, stored: server.files.get("/report.csv")?.toString() };
}

// The loop runs the built program and the real curl.
describe("the loop around curl in the README", () => {
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "ftp-codes-loop-"));
    await program("ftp-codes", `exec '${process.execPath}' '${main}' "$@"`);
    await program("sleep", `echo "$1" >>waits.txt`);
  });
  afterAll(() => rm(directory, { recursive: true }));

  it("goes round again while the server is full, and ends when the file is there", async () => {
    const full = on("CONNECT").times(2).reply(421, "Too many connections (8) from this IP.").hangUp();
    const { exitCode, waits, stored } = await runLoop([full]);
    expect({ exitCode, stored }).toEqual({ exitCode: 0, stored: "name;amount\n" });
    expect(waits).toHaveLength(2);
    expect(Math.min(...waits)).toBeGreaterThan(0);
  });

  it("tries a wrong password once", async () => {
    const { exitCode, logins } = await runLoop([on("PASS").reply(530, "Login incorrect.")]);
    expect({ exitCode, logins }).toEqual({ exitCode: 4, logins: 1 });
  });

  it("gives up at once what is refused for good", async () => {
    const { exitCode, waits } = await runLoop([on("STOR").reply(553, "Could not create file.")]);
    expect({ exitCode, waits }).toEqual({ exitCode: 5, waits: [] });
  });

  it("gives up a refusal that never comes to an end", async () => {
    const { exitCode, waits } = await runLoop([on("STOR").reply(451, "Local error in processing.")]);
    expect({ exitCode, repeats: waits.length }).toEqual({ exitCode: 5, repeats: 3 });
  });

  it("does not repeat what may have been stored", async () => {
    const { exitCode, stored } = await runLoop([on("STOR").loseReply()]);
    expect({ exitCode, stored }).toEqual({ exitCode: 3, stored: "name;amount\n" });
  });
});
