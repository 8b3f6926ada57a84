import { advise, FtpConnectionError } from "@ftp-codes/core";
import { expect, it } from "vitest";
import { failureOf } from "./failure-of.js";
import { connectionError, localError, protocolError, toError } from "./to-error.js";

it("is what the advice was asked with", () => {
  const failure = {
    error: "ECONNRESET",
    command: "RETR",
    argument: "a",
    phase: "transfer-end",
    channel: "data",
  } as const;
  const error = connectionError("the data connection broke", failure);
  expect(failureOf(error)).toBe(failure);
  expect(advise(failureOf(error))).toEqual(error.advice);
  expect(failureOf(protocolError("unreadable", "x", { command: "PWD" }))).toEqual({
    command: "PWD",
    error: "protocol",
  });
  expect(failureOf(localError("full", "write", Object.assign(new Error(), { code: "ENOSPC" })))).toEqual({
    origin: "local",
    error: "ENOSPC",
  });
});

it("is what the fields tell, for an error made elsewhere", () => {
  const advice = advise({ error: "closed" });
  const error = new FtpConnectionError("gone", { errno: "closed", command: "PWD", phase: "command", advice });
  expect(failureOf(error)).toEqual({ error: "closed", command: "PWD", phase: "command" });
  expect(failureOf("gone")).toEqual({});
});

it("makes a local error of whatever else was thrown", () => {
  const thrown = Object.assign(new Error("ENOENT: no such file, open 'x'"), { code: "ENOENT", syscall: "open" });
  expect(toError(thrown, "uploadFrom")).toMatchObject({
    name: "FtpLocalError",
    operation: "open",
    errno: "ENOENT",
    cause: thrown,
  });
  expect(toError("odd\nthing", "list")).toMatchObject({ message: "list: odd\\u000athing", operation: "list" });
});
