import { advise, FtpConnectionError } from "@ftp-codes/core";
import { describe, expect, it } from "vitest";
import { createHost } from "./host.js";
import { silenceOf, stallMs } from "./silence.js";

const host = createHost({ host: "ftp.example.com" }, { timeoutMs: 5_000 });
const failed = (errno: string) => new FtpConnectionError("", { errno, advice: advise({ error: errno }) });

describe("stallMs", () => {
  it("doubles with each attempt, up to the whole timeout", () => {
    expect([1, 2, 3, 9].map((attempt) => stallMs(host, attempt))).toEqual([2_000, 4_000, 5_000, 5_000]);
  });
});

describe("silenceOf", () => {
  it.each([
    ["timeout", 2_000],
    ["ETIMEDOUT", 2_000],
    ["ECONNRESET", 0],
  ])("%s: at least %i ms", (errno, silentMs) => expect(silenceOf(failed(errno), host)).toBe(silentMs));
});
