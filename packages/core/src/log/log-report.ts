import type { Phase, RetryAdvice } from "../advice/types.js";

/** A reply in a log. */
export interface LogReply {
  readonly code: number;
  /** The lines joined by `"\n"`, printable, without secrets, at most 1000 characters each. */
  readonly text: string;
  /** The line of the log where it ended, from 1. */
  readonly line: number;
}

/** A command and what came back. */
export interface LogExchange {
  /** The verb in capitals; `"CONNECT"` for the greeting, `"IDLE"` for what the server said unasked. */
  readonly command: string;
  /** What stands behind the verb; secrets are `"***"`. */
  readonly argument?: string;
  /** The line of the log where it began, from 1. */
  readonly line: number;
  readonly replies: readonly LogReply[];
}

/** What ended a session, or kept it from doing what it was told. */
export interface LogFailure {
  /** Absent when the answer was lost. */
  readonly reply?: LogReply;
  /** When the answer was lost: errno, `"timeout"`, `"closed"` or `"protocol"`. */
  readonly error?: string;
  readonly command: string;
  readonly argument?: string;
  readonly phase: Phase;
  readonly line: number;
  readonly advice: RetryAdvice;
}

/** One control connection in the log. */
export interface LogSession {
  /** How the log is written, by the name of the program that does so. */
  readonly format: string;
  /** What the log calls the connection: a process id, a number, an address. */
  readonly connection?: string;
  /** The line of the log where it began, from 1. */
  readonly line: number;
  /** The text of the greeting. */
  readonly greeting?: string;
  readonly exchanges: readonly LogExchange[];
  /** The first reply that decided how it went; absent when all went well. */
  readonly decisive?: LogFailure;
}

/** What a log tells. */
export interface LogReport {
  readonly sessions: readonly LogSession[];
  /** The first reply that decided a session; where none did, the first answer that was lost. */
  readonly decisive?: LogFailure;
  /** Lines that were read. */
  readonly lines: number;
  /** Exchanges that are not in `sessions` because of the limits; what they decided is. */
  readonly omittedExchanges: number;
  /** Sessions that are not in `sessions` because of the limits; when no other went wrong, `decisive` is of one of them. */
  readonly omittedSessions: number;
}
