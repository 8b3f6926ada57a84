import type { FtpReplyError } from "@ftp-codes/core";

/** Does the server lack the command, or this use of it? Then another command may do the same. */
export function isUnsupported({ advice }: FtpReplyError): boolean {
  return ["unsupported-command", "unsupported-parameter", "pasv-unsupported", "syntax"].includes(advice.cause);
}
