import { isFtpConnectionError, isFtpLocalError, isFtpProtocolError, isFtpReplyError } from "@ftp-codes/core";
import { failureSaid } from "./failure-said.js";
import { localErrorText } from "./local-error-text.js";

/** Why something failed: what was said or happened, and what core makes of it. */
export function failureReason(error: unknown): string {
  if (isFtpReplyError(error) || isFtpConnectionError(error) || isFtpProtocolError(error))
    return `${failureSaid(error)}. ${error.advice.explanation}`;
  return `${isFtpLocalError(error) ? failureSaid(error) : localErrorText(error)}.`;
}
