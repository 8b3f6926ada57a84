import { replyCodes } from "@ftp-codes/core";
import { describe, expect, it } from "vitest";
import { run, runJson } from "../../test/run.js";
import { exitCodes } from "../exit-codes.js";

describe("advise", () => {
  it.each([
    ["a full server: again", ["421 Too many connections (8) from this IP", "--command", "CONNECT"], exitCodes.done],
    ["a locked file: again", ["450 File busy, try later", "--command", "RETR"], exitCodes.done],
    [
      "a lost answer to STOR: look first, or a whole file is sent again and again",
      ["--error", "ECONNRESET", "--command", "STOR"],
      exitCodes.checkFirst,
    ],
    [
      "a lost answer to RETR: again, as a repeat does no harm",
      ["--error", "closed", "--command", "RETR", "--phase", "transfer-end"],
      exitCodes.done,
    ],
    [
      "a lost answer to RNTO: look first",
      ["--error", "ECONNRESET", "--command", "RNTO", "--phase", "command"],
      exitCodes.checkFirst,
    ],
    [
      "an upload that broke off: again, it begins anew",
      ["426 Connection closed", "--command", "STOR", "--phase", "transfer-end"],
      exitCodes.done,
    ],
    [
      "appending that broke off: look first, or it is appended twice",
      ["426 Connection closed", "--command", "APPE", "--phase", "transfer-end"],
      exitCodes.checkFirst,
    ],
    ["a wrong password: fix it first", ["530 Login incorrect.", "--command", "PASS"], exitCodes.afterFix],
    ["no permission: never", ["550 Permission denied", "--command", "STOR"], exitCodes.never],
    ["success: nothing to repeat", ["226 Transfer complete", "--command", "STOR"], exitCodes.nothingToRepeat],
  ])("%s", async (_, argv, exitCode) => {
    const { code, err } = await run(["advise", ...argv]);
    expect(err).toBe("");
    expect(code).toBe(exitCode);
  });

  it.each(Object.keys(replyCodes))("has advice and an exit code that fits it for %s", async (code) => {
    const { value, code: exitCode } = await runJson(["advise", code]);
    const { retry, outcome } = value as { retry: string; outcome: string };
    const repeats = exitCode === exitCodes.done || exitCode === exitCodes.checkFirst;
    expect(repeats).toBe(outcome !== "done" && (retry === "same-session" || retry === "new-session"));
  });

  it("gives up what comes again and again", async () => {
    const argv = ["advise", "450 Requested action not taken", "--command", "RETR"];
    expect((await run(argv)).code).toBe(exitCodes.done);
    expect((await run([...argv, "--same-replies", "4"])).code).toBe(exitCodes.never);
  });

  it("writes the seconds to sleep and nothing else", async () => {
    const shortest = await run(["advise", "421 Try again in 30 seconds", "--seconds"], { random: () => 0 });
    expect(shortest.out).toMatch(/^\d+\n$/u);
    expect(Number(shortest.out)).toBeGreaterThanOrEqual(30);
    expect(await run(["advise", "550 No such file", "--command", "RETR", "--seconds"])).toMatchObject({ out: "0\n" });
  });

  it("writes JSON when that is asked for too", async () => {
    const { value } = await runJson(["advise", "421 Try again in 30 seconds", "--seconds"]);
    expect(value).toMatchObject({ delay: { source: "reply" } });
  });

  it("takes the decisive reply of a log", async () => {
    const log = ["< 220 ready", "> USER a", "< 331 ?", "> PASS b", "< 421 Too many users", ""].join("\n");
    const { value, code } = await runJson(["advise", "--log", "-"], { stdin: log });
    expect(code).toBe(exitCodes.done);
    expect(value).toMatchObject({ cause: "connection-limit" });
  });

  it("has nothing to repeat when nothing in the log failed", async () => {
    const log = ["< 220 ready", "> USER a", "< 331 ?", "> PASS b", "< 230 in", "> QUIT", "< 221 bye", ""].join("\n");
    expect((await run(["advise", "--log", "-"], { stdin: log })).code).toBe(exitCodes.nothingToRepeat);
  });

  it("knows the numbers of Winsock as lost answers", async () => {
    const { value, code } = await runJson(["advise", "10060", "--command", "RETR"]);
    expect(value).toMatchObject({ cause: "timeout" });
    expect(code).toBe(exitCodes.done);
    expect((await runJson(["advise", "901", "--command", "RETR"])).value).toMatchObject({ cause: "connection-lost" });
    expect((await runJson(["advise", "10061", "--command", "CONNECT"])).value).toMatchObject({ cause: "unreachable" });
  });

  it("fails on a log without a conversation", async () => {
    const { err, code } = await run(["advise", "--log", "-"], { stdin: "nothing\n" });
    expect(code).toBe(exitCodes.failed);
    expect(err).toBe("ftp-codes: There is no FTP conversation in the log.\n");
  });

  it.each([
    [[], "Say which reply came"],
    [["550", "--phase", "never"], "Allowed choices are greeting"],
    [["550", "--same-replies", "0"], "--same-replies takes a whole number"],
    [["--log", "/no/such/file"], "there is no such file"],
    [["--error", ""], "--error takes the name of an error"],
    [["421", "--log", "-"], "either the reply or --log"],
    [["--error", "closed", "--log", "-"], "either the reply or --log"],
    [["900"], "900 is no reply of a server"],
  ])("refuses %j", async (argv, sentence) => {
    const { err, code } = await run(["advise", ...argv]);
    expect(code).toBe(exitCodes.usage);
    expect(err).toContain(sentence);
  });
});
