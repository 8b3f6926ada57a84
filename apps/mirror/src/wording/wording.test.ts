import { advise, FtpConnectionError, FtpReplyError } from "@ftp-codes/core";
import { describe, expect, it } from "vitest";
import { failureSaid } from "./failure-said.js";
import { localErrorText } from "./local-error-text.js";
import { formatBytes } from "./format-bytes.js";
import { formatDuration } from "./format-duration.js";
import { hidePassword } from "./hide-password.js";

describe("failureSaid", () => {
  const fields = { command: "STOR", advice: advise({ code: 550 }) };

  it("is the reply in one printable line, without a full stop", () => {
    const reply = { code: 550, lines: ["No", "such \u001b[31mfile."], text: "No\nsuch file." };
    expect(failureSaid(new FtpReplyError("x", { ...fields, code: 550, reply }))).toBe("550 No / such \\u001b[31mfile");
  });

  it("is the message without the advice where no reply came", () => {
    const message = `STOR a: the connection closed - ${fields.advice.explanation}`;
    expect(failureSaid(new FtpConnectionError(message, { ...fields, errno: "closed" }))).toBe(
      "STOR a: the connection closed",
    );
    expect(failureSaid(new Error("disk."))).toBe("disk");
    expect(failureSaid("thrown text")).toBe("thrown text");
  });
});

it.each([
  [Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" }), "the disk is full"],
  [Object.assign(new Error("EWEIRD: odd"), { code: "EWEIRD" }), "EWEIRD: odd"],
])("says an error of the file system in words (%#)", (error, text) => {
  expect(localErrorText(error)).toBe(text);
});

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1.0 kB"],
  [9960, "10 kB"],
  [999_600, "1.0 MB"],
  [34_400_000, "34 MB"],
  [1_073_741_824, "1.1 GB"],
])("writes %d bytes as %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

it.each([
  [0, "0 ms"],
  [999, "999 ms"],
  [1234, "1.2 s"],
  [12_400, "12 s"],
  [59_700, "1 min 0 s"],
  [200_000, "3 min 20 s"],
  [7_500_000, "2 h 5 min"],
])("writes %d ms as %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

describe("hidePassword", () => {
  it("hides it plain and percent-encoded, wherever it stands", () => {
    const hide = hidePassword("p@ssword");
    expect(hide("no p@ssword, no xp@sswordx, no p%40ssword")).toBe("no ***, no x***x, no ***");
  });

  it("hides a short one where it is a word", () => {
    expect(hidePassword("in")(`530 Login incorrect for "in"`)).toBe(`530 Login incorrect for "***"`);
  });

  it("leaves texts alone without a password", () => {
    expect(hidePassword(undefined)("a")).toBe("a");
    expect(hidePassword("")("a")).toBe("a");
  });
});
