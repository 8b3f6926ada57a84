import type { Failure, FtpProtocolError } from "@ftp-codes/core";
import { connectionError, errnoOf, isFtpFailure, unreadableError } from "../to-error.js";

/** What is known about the control connection when it is lost. */
export interface LastWords {
  readonly failure: Failure;
  readonly timeoutMs: number;
  /** Why the parser is not content with what it has: a part of a reply. */
  readonly unfinished: FtpProtocolError | undefined;
}

/** What ended the control connection, as one of core's errors. basic-ftp tells a timeout by its message alone. */
export function lostConnection(error: Error, { failure, timeoutMs, unfinished }: LastWords): Error {
  if (isFtpFailure(error)) return error;
  const errno = errnoOf(error) ?? (error.message.startsWith("Timeout") ? "timeout" : "closed");
  if (unfinished !== undefined && errno === "closed") return unreadableError(unfinished, failure);
  const ended = failure.phase === "greeting" ? "could not be opened" : "broke";
  return connectionError(
    clauses[errno]?.(timeoutMs) ?? `the control connection ${ended} (${errno})`,
    {
      ...failure,
      channel: "control",
      error: errno,
    },
    error,
  );
}

const clauses: { readonly [errno: string]: (timeoutMs: number) => string } = {
  timeout: (timeoutMs) => `no answer within ${timeoutMs} ms`,
  closed: () => "the server closed the control connection",
};
