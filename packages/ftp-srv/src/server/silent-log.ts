import type { Log } from "./ftp-srv-internals.js";

const nothing = (): void => undefined;

/** A log that keeps nothing. */
export const silentLog: Log = {
  child: () => silentLog,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};
