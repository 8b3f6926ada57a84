import { advise, FtpConnectionError } from "@ftp-codes/core";
import { describe, expect, it } from "vitest";
import { rememberFailure } from "../failure-of.js";
import { createHost } from "./host.js";
import { silenceOf, stallMs } from "./silence.js";

const host = createHost({ host: "ftp.example.com" }, { timeoutMs: 5_000 });

function failed(errno: string, channel: "control" | "data"): FtpConnectionError {
  const failure = { error: errno, channel };
  return rememberFailure(new FtpConnectionError("", { errno, advice: advise(failure) }), failure);
}

describe("stallMs", () => {
  it("doubles with each attempt, up to the whole timeout", () => {
    expect([1, 2, 3, Infinity].map((attempt) => stallMs(host, attempt))).toEqual([1_250, 2_500, 5_000, 5_000]);
  });
});

describe("silenceOf", () => {
  it.each([
    ["timeout", "data", 1_250],
    ["timeout", "control", 5_000],
    ["ETIMEDOUT", "control", 5_000],
    ["ECONNRESET", "data", 0],
  ] as const)("%s of the %s connection: at least %i ms", (errno, channel, silentMs) =>
    expect(silenceOf(failed(errno, channel), host)).toBe(silentMs),
  );
});
