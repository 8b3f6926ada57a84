import { advise, FtpConnectionError, isFtpLocalError, type RetryAdvice } from "@ftp-codes/core";
import { failureOf, rememberFailure } from "../failure-of.js";
import { localError } from "../to-error.js";

/** The error of a call on a client that `closedBy` closed before: nothing was sent, and the advice is that of the cause. */
export function refusedCall(closedBy: Error): Error {
  const message = `Nothing was sent, the client is closed: ${closedBy.message}`;
  if (isFtpLocalError(closedBy)) return localError(message, "send", closedBy);
  const known = failureOf(closedBy);
  const { advice = advise(known) } = closedBy as { advice?: RetryAdvice };
  const error = new FtpConnectionError(message, {
    errno: "closed",
    command: "IDLE",
    phase: "idle",
    advice: { ...advice, outcome: "not-done" },
    cause: closedBy,
  });
  return rememberFailure(error, { ...known, command: "IDLE", phase: "idle" });
}
