import type { Phase, RetryAdvice } from "./advice/types.js";
import type { Reply } from "./reply/reply.js";

/** What every error from a conversation carries beside its own fields. */
interface ConversationFields {
  /** The command in flight, without its argument; `"CONNECT"` for the greeting, `"IDLE"` when none. */
  readonly command?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly advice: RetryAdvice;
  readonly cause?: unknown;
}

/** The fields of a `FtpReplyError`. */
export interface FtpReplyErrorFields extends ConversationFields {
  readonly code: number;
  readonly reply: Reply;
}

/** The fields of a `FtpConnectionError`. */
export interface FtpConnectionErrorFields extends ConversationFields {
  /** errno or TLS code, or `"timeout"` or `"closed"`: `Failure.error`'s string. */
  readonly errno: string;
}

/** The fields of a `FtpProtocolError`. */
export interface FtpProtocolErrorFields extends ConversationFields {
  /** The line that could not be read, printable and cut to a bounded length. */
  readonly line: string;
}

/** The fields of a `FtpLocalError`. */
export interface FtpLocalErrorFields {
  /** What was being done here, such as `"open"` or `"write"`. */
  readonly operation: string;
  readonly errno?: string | undefined;
  readonly cause?: unknown;
}

/** `new Error` makes an own `cause` as soon as the key is there, so it is passed only when there is one. */
function causeOf(fields: { readonly cause?: unknown }): ErrorOptions | undefined {
  return fields.cause === undefined ? undefined : { cause: fields.cause };
}

/**
 * Puts the brand on an error. In the constructor and not as a computed field, because bundlers keep a class with
 * computed fields even when nobody uses it.
 */
function mark(error: Error, brand: symbol): void {
  Object.defineProperty(error, brand, { value: true });
}

const replyBrand = /* @__PURE__ */ Symbol.for("@ftp-codes/FtpReplyError");
const connectionBrand = /* @__PURE__ */ Symbol.for("@ftp-codes/FtpConnectionError");
const protocolBrand = /* @__PURE__ */ Symbol.for("@ftp-codes/FtpProtocolError");
const localBrand = /* @__PURE__ */ Symbol.for("@ftp-codes/FtpLocalError");

/** The server said no: a negative reply was read, and it is the answer to `command`. */
export class FtpReplyError extends Error {
  override readonly name: string = "FtpReplyError";
  readonly code: number;
  readonly reply: Reply;
  readonly command: string | undefined;
  readonly phase: Phase | undefined;
  readonly advice: RetryAdvice;

  /** True for every reply error, whichever copy of this package made it and whatever else an adapter made of it. */
  static override [Symbol.hasInstance](this: unknown, value: unknown): boolean {
    if (this === FtpReplyError) return hasBrand(value, replyBrand);
    return Function.prototype[Symbol.hasInstance].call(this as (...args: never) => unknown, value);
  }

  constructor(message: string, fields: FtpReplyErrorFields) {
    super(message, causeOf(fields));
    mark(this, replyBrand);
    this.code = fields.code;
    this.reply = fields.reply;
    this.command = fields.command;
    this.phase = fields.phase;
    this.advice = fields.advice;
  }
}

/** The answer was lost: the connection could not be opened, broke, or stayed silent. What the server did is not known. */
export class FtpConnectionError extends Error {
  override readonly name: string = "FtpConnectionError";
  readonly errno: string;
  readonly command: string | undefined;
  readonly phase: Phase | undefined;
  readonly advice: RetryAdvice;

  constructor(message: string, fields: FtpConnectionErrorFields) {
    super(message, causeOf(fields));
    mark(this, connectionBrand);
    this.errno = fields.errno;
    this.command = fields.command;
    this.phase = fields.phase;
    this.advice = fields.advice;
  }
}

/** The conversation is out of step or unreadable: no later reply on this connection can be trusted. */
export class FtpProtocolError extends Error {
  override readonly name: string = "FtpProtocolError";
  readonly line: string;
  readonly command: string | undefined;
  readonly phase: Phase | undefined;
  readonly advice: RetryAdvice;

  constructor(message: string, fields: FtpProtocolErrorFields) {
    super(message, causeOf(fields));
    mark(this, protocolBrand);
    this.line = fields.line;
    this.command = fields.command;
    this.phase = fields.phase;
    this.advice = fields.advice;
  }
}

/** Something on our side failed: the disk, a stream, or how a function was called. */
export class FtpLocalError extends Error {
  override readonly name: string = "FtpLocalError";
  readonly operation: string;
  readonly errno: string | undefined;

  constructor(message: string, fields: FtpLocalErrorFields) {
    super(message, causeOf(fields));
    mark(this, localBrand);
    this.operation = fields.operation;
    this.errno = fields.errno;
  }
}

/** Does `error` carry the brand? Works across the ESM and CommonJS copies, where `instanceof` does not. */
function hasBrand(error: unknown, brand: symbol): boolean {
  return typeof error === "object" && error !== null && (error as Record<symbol, unknown>)[brand] === true;
}

/** Is `error` a `FtpReplyError`, of whichever copy of this package? */
export function isFtpReplyError(error: unknown): error is FtpReplyError {
  return hasBrand(error, replyBrand);
}

/** Is `error` a `FtpConnectionError`, of whichever copy of this package? */
export function isFtpConnectionError(error: unknown): error is FtpConnectionError {
  return hasBrand(error, connectionBrand);
}

/** Is `error` a `FtpProtocolError`, of whichever copy of this package? */
export function isFtpProtocolError(error: unknown): error is FtpProtocolError {
  return hasBrand(error, protocolBrand);
}

/** Is `error` a `FtpLocalError`, of whichever copy of this package? */
export function isFtpLocalError(error: unknown): error is FtpLocalError {
  return hasBrand(error, localBrand);
}
