import { replyCodes } from "@ftp-codes/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../test/run.js";

/** The library writes to the console, not to our output. */
const written: string[] = [];
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((text: string) => void written.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  written.length = 0;
});

async function complete(...words: readonly string[]): Promise<string[]> {
  const { out, code } = await run(["complete", "--", ...words]);
  expect(code).toBe(0);
  return [...written, ...out.split("\n")].map((line) => line.split("\t")[0] ?? "");
}

describe("complete", () => {
  it.each(["bash", "zsh", "fish", "powershell"])("writes a script for %s", async (shell) => {
    const { code } = await run(["complete", shell]);
    expect(code).toBe(0);
    expect(written.join("\n")).toMatch(/complete '?--/u);
  });

  it("completes commands and options", async () => {
    expect(await complete("dec")).toContain("decode");
    expect(await complete("doctor", "--wr")).toContain("--write");
  });

  it("completes codes, verbs and phases", async () => {
    const codes = Object.keys(replyCodes);
    expect((await complete("explain", "")).filter((word) => codes.includes(word))).toEqual(codes);
    expect(await complete("advise", "--command", "ST")).toContain("STOR");
    expect(await complete("advise", "--phase", "tr")).toContain("transfer-start");
    expect(await complete("serve", "--profile", "v")).toContain("vsftpd");
  });

  it.each([
    ["decode", ""],
    ["advise", "--log", "cu"],
    ["doctor", "--ca", ""],
  ])("leaves file names to the shell: %s %s", async (...words) => {
    expect(await complete(...words)).toEqual([":0", ""]);
  });
});
