import { describe, expect, it } from "vitest";
import {
  FtpConnectionError,
  FtpLocalError,
  FtpProtocolError,
  FtpReplyError,
  isFtpConnectionError,
  isFtpLocalError,
  isFtpProtocolError,
  isFtpReplyError,
} from "./index.js";
import type { RetryAdvice } from "./index.js";

const advice: RetryAdvice = {
  retry: "never",
  cause: "not-found",
  outcome: "not-done",
  delay: { minMs: 0, maxMs: 0, source: "default" },
  scope: "operation",
  remedies: [],
  confidence: "code",
  because: "test",
  explanation: "There is no such file.",
};
const cause = new Error("read ECONNRESET");
const errors = {
  FtpReplyError: new FtpReplyError("RETR a: 550 No such file", {
    code: 550,
    reply: { code: 550, lines: ["No such file"], text: "No such file" },
    command: "RETR",
    phase: "transfer-start",
    advice,
    cause,
  }),
  FtpConnectionError: new FtpConnectionError("RETR a: reset", { errno: "ECONNRESET", advice, cause }),
  FtpProtocolError: new FtpProtocolError("not FTP", { line: "SSH-2.0", advice, cause }),
  FtpLocalError: new FtpLocalError("disk full", { operation: "write", errno: "ENOSPC", cause }),
};
const guards = {
  FtpReplyError: isFtpReplyError,
  FtpConnectionError: isFtpConnectionError,
  FtpProtocolError: isFtpProtocolError,
  FtpLocalError: isFtpLocalError,
};

describe.each(Object.entries(errors))("%s", (name, error) => {
  it("is an Error with its name, its message and its cause", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(name);
    expect(error.cause).toBe(cause);
    expect(String(error)).toContain(error.message);
  });

  it("is told apart by exactly one guard", () => {
    for (const [guard, is] of Object.entries(guards)) expect(is(error)).toBe(guard === name);
  });
});

it("an error without a cause has none", () => {
  expect("cause" in new FtpLocalError("x", { operation: "open" })).toBe(false);
});

it.each([undefined, null, 550, "FtpReplyError", {}, new Error("FtpReplyError"), { code: 550, name: "FtpReplyError" }])(
  "no guard takes %s",
  (value) => {
    for (const is of Object.values(guards)) expect(is(value)).toBe(false);
  },
);
