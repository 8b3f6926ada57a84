import { isFtpReplyError, type Cause } from "@ftp-codes/core";
import type { Observation } from "./check.js";

const causes: readonly Cause[] = ["unsupported-command", "unsupported-parameter", "syntax", "pasv-unsupported"];

/**
 * For the `catch` of a command that a server need not have: an observation to warn of when it is not there. Throws every
 * other error as it is.
 */
export function asUnsupported(error: unknown): Observation {
  if (!isFtpReplyError(error) || !causes.includes(error.advice.cause)) throw error;
  return { status: "warns", detail: "", cause: error.advice.cause, reply: error.reply };
}
