import { isFtpConnectionError, isFtpProtocolError, isFtpReplyError } from "@ftp-codes/core";

/** The advice's cause of a failure; `"local-error"` for what no server has to do with. */
export function causeOf(error: unknown): string {
  const fromServer = isFtpReplyError(error) || isFtpConnectionError(error) || isFtpProtocolError(error);
  return fromServer ? error.advice.cause : "local-error";
}
