import {
  advise,
  type Failure,
  FtpConnectionError,
  FtpLocalError,
  FtpProtocolError,
  type FtpReplyError,
  isFtpConnectionError,
  isFtpLocalError,
  isFtpProtocolError,
  isFtpReplyError,
  printable,
  type Reply,
} from "@ftp-codes/core";
import type { MakeReplyError } from "./client/reply-error-class.js";
import { rememberFailure } from "./failure-of.js";
import type { FtpFailure } from "./types.js";

/** Is `error` one of core's four error types, of whichever copy of core? */
export function isFtpFailure(error: unknown): error is FtpFailure {
  return isFtpReplyError(error) || isFtpConnectionError(error) || isFtpProtocolError(error) || isFtpLocalError(error);
}

/**
 * The server said no with `reply`. `failure` is what else is known; a `code` or `text` in it decides instead of the reply's. `cause` is what went wrong before, if anything.
 */
export function replyError(make: MakeReplyError, reply: Reply, failure: Failure, cause?: unknown): FtpReplyError {
  const known: Failure = { code: reply.code, text: reply.text, ...failure };
  const advice = advise(known);
  const said = `${reply.code} ${printable(reply.lines.join(" / "), 300)}`.trimEnd();
  const error = make(`${describe(failure)}: ${said} - ${advice.explanation}`, {
    code: reply.code,
    reply,
    command: failure.command,
    phase: failure.phase,
    advice,
    cause,
  });
  return rememberFailure(error, known);
}

/** The answer was lost. `happened` is one clause about how, without a full stop. */
export function connectionError(happened: string, failure: Failure & { error: string }, cause?: unknown) {
  const advice = advise(failure);
  const error = new FtpConnectionError(`${describe(failure)}: ${happened} - ${advice.explanation}`, {
    errno: failure.error,
    command: failure.command,
    phase: failure.phase,
    advice,
    cause,
  });
  return rememberFailure(error, failure);
}

/** The conversation is out of step, or `line` cannot be read. `problem` is one clause, without a full stop. */
export function protocolError(problem: string, line: string, failure: Failure, cause?: unknown) {
  const known: Failure = { ...failure, error: "protocol" };
  const advice = advise(known);
  const shown = printable(line);
  const error = new FtpProtocolError(`${describe(failure)}: ${problem}: "${shown}" - ${advice.explanation}`, {
    line: shown,
    command: failure.command,
    phase: failure.phase,
    advice,
    cause,
  });
  return rememberFailure(error, known);
}

/** What the parser could not read, as the failure of what was going on. `text` tells core what the line was. */
export function unreadableError(unreadable: FtpProtocolError, failure: Failure): FtpProtocolError {
  const known: Failure = { text: unreadable.line, ...failure, error: "protocol" };
  const advice = advise(known);
  const { line } = unreadable;
  const error = new FtpProtocolError(`${describe(failure)}: ${unreadable.message} - ${advice.explanation}`, {
    line,
    command: failure.command,
    phase: failure.phase,
    advice,
    cause: unreadable,
  });
  return rememberFailure(error, known);
}

/** Something on our side failed. `operation` is what was being done here, such as `"write"`. */
export function localError(message: string, operation: string, cause?: unknown): FtpLocalError {
  const errno = errnoOf(cause);
  const error = new FtpLocalError(message, { operation, ...(errno !== undefined && { errno }), cause });
  return rememberFailure(error, { origin: "local", ...(errno !== undefined && { error: errno }) });
}

/**
 * One of core's four errors for whatever was thrown. What the conversation itself makes is typed already, so everything
 * else comes from this side: the disk, a stream, or how a function was called.
 */
export function toError(thrown: unknown, operation: string): FtpFailure {
  if (isFtpFailure(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return localError(`${operation}: ${printable(message, 500)}`, syscallOf(thrown) ?? operation, thrown);
}

/** errno or TLS code of an error of Node's, such as `"ECONNRESET"`. */
export function errnoOf(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : undefined;
}

function syscallOf(error: unknown): string | undefined {
  const call = typeof error === "object" && error !== null ? (error as { syscall?: unknown }).syscall : undefined;
  return typeof call === "string" ? call : undefined;
}

function describe({ command, argument }: Failure): string {
  if (command === "CONNECT") return "Connecting";
  if (command === "IDLE") return "While no command was running";
  const named = argument === undefined || argument === "" ? "" : ` ${printable(argument)}`;
  return `${command ?? "FTP"}${named}`;
}
