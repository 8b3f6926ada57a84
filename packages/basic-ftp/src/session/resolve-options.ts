import type { StringEncoding } from "basic-ftp";
import type { SessionOptions } from "../types.js";
import { sleep } from "./sleep.js";

/** `SessionOptions` with every default filled in. */
export interface ResolvedOptions {
  readonly retries: number;
  /** Repeats of a login at a host that has never answered one. */
  readonly retriesUnseen: number;
  readonly timeoutMs: number;
  readonly deadlineMs: number | undefined;
  readonly keepAliveMs: number;
  readonly allowTls: boolean;
  readonly allowActive: boolean;
  readonly encoding: StringEncoding | undefined;
  readonly signal: AbortSignal | undefined;
  readonly random: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Fills in the defaults. Throws a `TypeError` for a number that makes no sense. */
export function resolveOptions(options: SessionOptions): ResolvedOptions {
  const retries = options.retries ?? 5;
  const timeoutMs = options.timeoutMs ?? 30_000;
  if (!(retries >= 0)) throw new TypeError(`retries has to be 0 or more, not ${retries}.`);
  if (!(timeoutMs > 0)) throw new TypeError(`timeoutMs has to be more than 0, not ${timeoutMs}.`);
  if (options.deadlineMs !== undefined && !(options.deadlineMs > 0)) {
    throw new TypeError(`deadlineMs has to be more than 0, not ${options.deadlineMs}.`);
  }
  if (options.keepAliveMs !== undefined && !(options.keepAliveMs >= 0)) {
    throw new TypeError(`keepAliveMs has to be 0 or more, not ${options.keepAliveMs}.`);
  }
  return {
    retries,
    retriesUnseen: options.retries ?? 2,
    timeoutMs,
    deadlineMs: options.deadlineMs,
    keepAliveMs: options.keepAliveMs ?? 30_000,
    allowTls: options.allowTls ?? true,
    allowActive: options.allowActive ?? false,
    encoding: options.encoding,
    signal: options.signal,
    random: options.random ?? Math.random,
    sleep: options.sleep ?? sleep,
  };
}
