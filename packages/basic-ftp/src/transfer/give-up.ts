import { isFtpConnectionError, isFtpReplyError } from "@ftp-codes/core";
import { failureOf, rememberFailure } from "../failure-of.js";
import { isFtpFailure } from "../to-error.js";
import type { FtpFailure } from "../types.js";

/**
 * Puts away what a transfer that is given up has made. What could not be put away, or is kept so that another run can go
 * on, is named in the error: `remove` resolves with sentences about it. Resolves with the error to throw: `error`, or one
 * of the file's own with `error` as its cause, because a server that is gone ends many transfers with one error.
 */
export async function giveUp(
  error: unknown,
  remove: (resumable: boolean) => Promise<string | undefined>,
): Promise<unknown> {
  const left = await remove(isPassing(error)).catch(() => undefined);
  if (left === undefined || !isFtpFailure(error)) return error;
  return withMessage(error, `${error.message} ${left}`);
}

/** What is said about a part of a file that is left under `name`. */
export function partLeft(name: string): string {
  return `A part is left in ${JSON.stringify(name)}.`;
}

/** An error of the same class with the same fields, and `error` as its cause. */
function withMessage(error: FtpFailure, message: string): FtpFailure {
  const own = Object.create(Object.getPrototypeOf(error) as object, Object.getOwnPropertyDescriptors(error)) as Error;
  const fields = { message, stack: error.stack?.replace(error.message, () => message), cause: error };
  for (const [name, value] of Object.entries(fields))
    Object.defineProperty(own, name, { value, writable: true, configurable: true, enumerable: false });
  return rememberFailure(own, failureOf(error)) as FtpFailure;
}

/** Did it end for a reason that may be gone in another run: a lost connection, an interruption, a full server? */
function isPassing(error: unknown): boolean {
  if (isFtpConnectionError(error) || !isFtpFailure(error)) return true;
  return isFtpReplyError(error) && error.advice.retry !== "never" && error.advice.scope !== "operation";
}
