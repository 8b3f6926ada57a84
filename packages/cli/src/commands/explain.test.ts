import { replyCodes } from "@ftp-codes/core";
import { describe as entryOf } from "@ftp-codes/core/catalogue";
import { describe, expect, it } from "vitest";
import { run, runJson } from "../../test/run.js";

const codes = Object.keys(replyCodes).map(Number);

describe("explain", () => {
  it.each(codes)("%i has a page with its title, what it means and how to fix it", async (code) => {
    const { out, err, code: exitCode } = await run(["explain", String(code)], { columns: 72 });
    const text = out.replaceAll(/\s+/gu, " ");
    const entry = entryOf(code);
    expect(exitCode).toBe(0);
    expect(err).toBe("");
    expect(out.startsWith(`${code} ${entry?.title ?? "?"}\n`)).toBe(true);
    expect(text).toContain(entry?.description.replaceAll(/\s+/gu, " "));
    expect(text).toContain(entry?.retryNote.replaceAll(/\s+/gu, " "));
    expect(text).toContain("Try again ");
  });

  it.each(codes)("%i as JSON is the entry and the advice", async (code) => {
    const { value } = await runJson(["explain", String(code)]);
    expect(value).toMatchObject({ code, entry: { code }, suggestions: [] });
    expect(value).toHaveProperty("advice.retry");
  });

  it.each([
    ["a quoted line", ["530 Sorry, the maximum number of clients (5) from your host are already connected."]],
    ["a line without quotes", "530 Sorry, the maximum number of clients (5) from your host".split(" ")],
    ["a line with quotes in it", ['"530 Sorry, the maximum number of clients (5) from your host"']],
    ["a line of curl", ["< 530 Sorry, the maximum number of clients (5) from your host"]],
    ["a line of lftp", ["<--- 530 Sorry, the maximum number of clients (5) from your host"]],
    ["a line of FileZilla", ["Response:\t530 Sorry, the maximum number of clients (5) from your host"]],
    ["a message of ftplib", ["ftplib.error_perm: 530 Sorry, the maximum number of clients (5) from your host"]],
    ["a line with a time in front", ["12:34:56 530 Sorry, the maximum number of clients (5) from your host"]],
    [
      "a line with a date in front",
      ["2026-11-23 04:05:06 530 Sorry, the maximum number of clients (5) from your host"],
    ],
    ["a reply of several lines", ["530-Sorry\r\n530-the maximum number of clients (5) from your host\r\n530 reached"]],
  ])("understands %s as it was pasted", async (_, words) => {
    const { value, code } = await runJson(["explain", "--command", "PASS", ...words]);
    expect(code).toBe(0);
    expect(value).toMatchObject({ code: 530, advice: { cause: "connection-limit", connectionLimit: 5 } });
  });

  it("needs no command in front of a pasted line", async () => {
    const { out, code } = await run(["550 /a: No such file or directory"]);
    expect(code).toBe(0);
    expect(out).toContain("550 /a: No such file or directory");
    expect(out).toContain("not-found");
  });

  it("takes command and text from options", async () => {
    const { value } = await runJson(["explain", "553", "--command", "stor file", "--text", "Disk full"]);
    expect(value).toMatchObject({ command: "STOR", text: "Disk full", advice: { cause: "disk-full" } });
  });

  it("explains an unknown code by its class and helps with a near miss", async () => {
    const unknown = await run(["explain", "538"]);
    expect(unknown.code).toBe(1);
    expect(unknown.out).toContain("538 Unknown code");
    expect(unknown.out).toMatch(/Did you mean 53\d/u);
  });

  it("knows the numbers that people take for replies", async () => {
    const { out, code } = await run(["explain", "10060"]);
    expect(code).toBe(0);
    expect(out).toContain("not a reply");
    expect(out).not.toContain("Try again ");
  });

  it.each([
    ["42", "42 is no reply code: those have three digits, from 100 to 699. Did you mean 421, 425 or 426?"],
    ["hello", 'There is no reply code in "hello": it has three digits, such as 550.'],
    ["ECONNRESET", 'If it is the error of a lost connection, "ftp-codes advise --error ECONNRESET" says what to do.'],
    ["999", "999 is no reply code"],
  ])("says in one sentence what is wrong with %s", async (word, sentence) => {
    const { out, err, code } = await run(["explain", word]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("helps with a mistyped command", async () => {
    const { err, code } = await run(["explain", "550", "--command", "STRO"]);
    expect(code).toBe(2);
    expect(err).toMatch(/"STRO" is no FTP command that is known\. Did you mean .*STOR/u);
  });

  it("lets no control character through, in text, JSON or an error", async () => {
    const nasty = "550 \u001b]0;owned\u0007 \u009b31m\u202e no such file";
    const controls = /[^\P{Cc}\n]|\u202e/u;
    expect((await run(["explain", nasty])).out).not.toMatch(controls);
    expect((await run(["explain", nasty, "--json"])).out).not.toMatch(controls);
    expect((await run(["explain", "x\u001b[31m\u009b"])).err).not.toMatch(controls);
  });
});
