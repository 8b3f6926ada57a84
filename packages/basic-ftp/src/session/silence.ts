import { isFtpConnectionError } from "@ftp-codes/core";
import { failureOf } from "../failure-of.js";
import type { FtpFailure } from "../types.js";
import type { Host } from "./host.js";

/** Data that has moved and then rests is borne for this part of the timeout, at the first attempt. */
const stallShare = 0.25;

/**
 * How long data that has begun to move may rest, in milliseconds: a lost transfer goes on where it stopped, so it is
 * noticed early. A link that is only slow gets twice the time with each attempt, up to the whole timeout.
 */
export function stallMs({ options }: Host, attempt: number): number {
  return Math.min(options.timeoutMs, options.timeoutMs * stallShare * 2 ** (attempt - 1));
}

/** How long nothing had come when `error` was noticed, in milliseconds: whoever waited so long need not wait again. */
export function silenceOf(error: FtpFailure, host: Host): number {
  const isTimeout = isFtpConnectionError(error) && /^(?:timeout|ETIMEDOUT)$/.test(error.errno);
  if (!isTimeout) return 0;
  return failureOf(error).channel === "data" ? stallMs(host, 1) : host.options.timeoutMs;
}
