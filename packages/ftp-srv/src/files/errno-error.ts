import type { Errno } from "../replies/errno-replies.js";

/** An error like those of `node:fs`, for what this package refuses itself. `what` goes to the log, not to the client. */
export function errnoError(code: Errno, what: string): Error & { code: Errno } {
  return Object.assign(new Error(`${code}: ${what}`), { code });
}

/** The `code` of a system error, such as `"ENOENT"`. */
export function errnoOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}
