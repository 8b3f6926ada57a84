import { describe, expect, test } from "vitest";
import type { HistoryEntry } from "./history.js";
import { type FaultServerMatchers, faultServerMatchers, type Watched } from "./matchers.js";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type -- the shape that vitest asks for
  interface Matchers<T> extends FaultServerMatchers {}
}

expect.extend(faultServerMatchers);

function watched(...entries: readonly (readonly [command: string, argument: string, code?: number])[]): Watched {
  return {
    history: entries.map(([command, argument, code]): HistoryEntry => ({
      session: 1,
      at: 0,
      command,
      argument,
      ...(argument.startsWith("/") && { path: argument }),
      replies: [],
      code,
    })),
  };
}

const busy = watched(["PASS", "****", 230], ["RETR", "/a.bin", 450], ["RETR", "/a.bin", 226], ["STOR", "/.b.bin.part"]);

test("a command was received", () => {
  expect(busy).toHaveReceived("RETR");
  expect(busy).toHaveReceived("RETR", "/a.bin", 2);
  expect(busy).not.toHaveReceived("RETR", "/a.bin", 1);
  expect(busy).not.toHaveReceived("RETR", "/b.bin");
  expect(busy).toHaveReceived("STOR", "/b.bin");
});

test("a command was repeated", () => {
  expect(busy).toHaveRetried("RETR", "/a.bin");
  expect(busy).toHaveRetried("RETR", "/a.bin", 1);
  expect(busy).not.toHaveRetried("RETR", "/a.bin", 2);
  expect(busy).not.toHaveRetried("STOR");
});

test("the same command for another file is no repetition", () => {
  const two = watched(["STOR", "/a.bin", 226], ["STOR", "/b.bin", 226]);
  expect(two).not.toHaveRetried("STOR");
  const again = watched(["STOR", "/a.bin", 426], ["STOR", "/b.bin", 226], ["STOR", "/.a.bin.part", 226]);
  expect(again).toHaveRetried("STOR");
  expect(again).toHaveRetried("STOR", undefined, 1);
  expect(watched(["PASS", "****", 530], ["PASS", "****", 230])).toHaveRetried("PASS", undefined, 1);
});

test("commands are taken in small letters, too", () => {
  expect(busy).toHaveReceived("retr", "/a.bin");
  expect(busy).toHaveRetried("retr");
});

describe("one login", () => {
  test.each([
    [busy, true],
    [watched(["PASS", "****", 530]), false],
    [watched(["PASS", "****", 530], ["PASS", "****", 230]), false],
    [watched(), false],
  ])("%#", (server, once) => {
    expect(faultServerMatchers.toHaveLoggedInOnce(server).pass).toBe(once);
  });
});

test("the message says what was expected and what happened", () => {
  expect(() => expect(busy).toHaveReceived("DELE", "/a.bin")).toThrow(
    "Expected at least 1 of DELE /a.bin, and there were 0.\nThe last commands, by session:\n  1: PASS **** => 230",
  );
  expect(() => expect(busy).toHaveRetried("RETR", "/a.bin", 3)).toThrow("3 more of RETR /a.bin after the first");
});
