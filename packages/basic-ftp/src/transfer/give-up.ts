import { isFtpConnectionError, isFtpReplyError } from "@ftp-codes/core";
import { isFtpFailure } from "../to-error.js";

/**
 * Puts away what a transfer that is given up has made. What could not be put away, or is kept so that another run can go
 * on, is named in the error. Resolves with the error to throw.
 */
export async function giveUp(
  error: unknown,
  remove: (resumable: boolean) => Promise<string | undefined>,
): Promise<unknown> {
  const left = await remove(isPassing(error)).catch(() => undefined);
  if (left !== undefined && isFtpFailure(error) && !error.message.includes(left)) {
    error.message += ` A part is left in ${JSON.stringify(left)}.`;
  }
  return error;
}

/** Did it end for a reason that may be gone in another run: a lost connection, an interruption, a full server? */
function isPassing(error: unknown): boolean {
  if (isFtpConnectionError(error) || !isFtpFailure(error)) return true;
  return isFtpReplyError(error) && error.advice.retry !== "never" && error.advice.scope !== "operation";
}
