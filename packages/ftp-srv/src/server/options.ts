import type { FtpConnection } from "ftp-srv";
import type { ReplyCode } from "@ftp-codes/core";

/** Who a reply or a transfer belongs to. */
export interface SessionFacts {
  /** ftp-srv's object for this client. */
  readonly connection: FtpConnection;
  /** The client's address. */
  readonly host: string;
  /** Undefined until the login worked. */
  readonly username: string | undefined;
}

/** A reply that was sent. */
export interface ReplyEvent extends SessionFacts {
  readonly code: number;
  /** Lines joined by `"\n"`, without the code. */
  readonly text: string;
  /** The verb it answers; `"CONNECT"` for the greeting, `"IDLE"` where none was in flight. */
  readonly command: string;
  /** Milliseconds since the command was read. */
  readonly durationMs: number;
}

/** A login that was answered, well or not. There is no password in it. */
export interface LoginEvent extends Omit<SessionFacts, "username"> {
  /** The user who tried, as the client named it. */
  readonly username: string;
  /** The reply: 230 means logged in, 530 refused, 421 that a limit was reached or nobody could tell. */
  readonly code: ReplyCode;
  /** Milliseconds since the password was read, the delay after refused attempts and the listener's time included. */
  readonly durationMs: number;
}

/** An upload or download that ended, well or not. */
export interface TransferEvent extends SessionFacts {
  readonly command: string;
  /** Absolute, as the client sees it. */
  readonly path: string;
  /** Bytes that crossed the data connection in this transfer. */
  readonly bytes: number;
  /** Where it began, by REST or at the end of the file for APPE; 0 otherwise. */
  readonly offset: number;
  readonly durationMs: number;
  /** The final reply; 226 means that all of it arrived. */
  readonly code: ReplyCode;
  /** What went wrong on the server or the connection. */
  readonly error?: unknown;
}

/** What `withReplyCodes` can be told beside what the server was made with. Limits are off unless they are given. */
export interface ReplyCodesOptions {
  /** Sessions in all; the next one gets 421. */
  readonly maxSessions?: number | undefined;
  /** Sessions from one address; the next one gets 421. */
  readonly maxSessionsPerHost?: number | undefined;
  /** Sessions of one user; the next login gets 421. */
  readonly maxSessionsPerUser?: number | undefined;
  /** A session without a command or a transfer ends after this long; 0 for never. ftp-srv's `timeout`, or 300,000. */
  readonly idleTimeoutMs?: number | undefined;
  /**
   * A transfer is broken off when no byte moves for this long; 0 for never. The idle time-out, but at least 60,000: what the system
   * holds in its buffers for a slow reader looks like standing still.
   */
  readonly stallTimeoutMs?: number | undefined;
  /** Refused logins of one session, after which it is closed; 3. */
  readonly loginAttempts?: number | undefined;
  /**
   * The first refused login is answered at once, the second this much later, the third twice that, up to ten times;
   * 1,000. It goes by host and by user, for ten minutes, so that reconnecting gains nothing.
   */
  readonly loginDelayMs?: number | undefined;
  /** Refuse every command that changes something. */
  readonly readOnly?: boolean | undefined;
  /** Names that may not be stored, made or renamed to (553); for the file systems of logins with `{ root }`. */
  readonly forbiddenNames?: readonly RegExp[] | undefined;
  /** Refuse logins before AUTH TLS and transfers before PROT P. Needs the `tls` option of ftp-srv. */
  readonly tlsRequired?: boolean | undefined;
  /** How long a client may take to open a data connection, and to be reached for one; 10,000. */
  readonly dataTimeoutMs?: number | undefined;
  /** What running transfers get when the server closes; 5,000. */
  readonly shutdownGraceMs?: number | undefined;
  readonly onLogin?: ((event: LoginEvent) => void) | undefined;
  readonly onReply?: ((event: ReplyEvent) => void) | undefined;
  readonly onUpload?: ((event: TransferEvent) => void) | undefined;
  readonly onDownload?: ((event: TransferEvent) => void) | undefined;
}

/** The options after the defaults. */
export interface ServerSettings {
  readonly maxSessions: number;
  readonly maxSessionsPerHost: number;
  readonly maxSessionsPerUser: number;
  readonly idleTimeoutMs: number;
  readonly stallTimeoutMs: number;
  readonly loginAttempts: number;
  readonly loginDelayMs: number;
  readonly readOnly: boolean;
  readonly forbiddenNames: readonly RegExp[];
  readonly tlsRequired: boolean;
  readonly dataTimeoutMs: number;
  readonly shutdownGraceMs: number;
}

/**
 * Fills in the defaults; `timeout` is ftp-srv's option, in milliseconds, 0 when it is off. Throws a `RangeError` for a
 * limit or a time that is no number from 0 on.
 */
export function serverSettings(options: ReplyCodesOptions, timeout: number): ServerSettings {
  for (const [name, value] of Object.entries(options)) {
    if (!NUMBERS.has(name) || value === undefined || (typeof value === "number" && value >= 0)) continue;
    throw new RangeError(`The option ${name} must be a number from 0 on, or be left out: it is ${String(value)}.`);
  }
  const idleTimeoutMs = options.idleTimeoutMs ?? (timeout > 0 ? timeout : 300_000);
  return {
    maxSessions: options.maxSessions ?? Infinity,
    maxSessionsPerHost: options.maxSessionsPerHost ?? Infinity,
    maxSessionsPerUser: options.maxSessionsPerUser ?? Infinity,
    idleTimeoutMs: orNever(idleTimeoutMs),
    stallTimeoutMs: orNever(options.stallTimeoutMs ?? Math.max(idleTimeoutMs || 300_000, 60_000)),
    loginAttempts: options.loginAttempts ?? 3,
    loginDelayMs: options.loginDelayMs ?? 1000,
    readOnly: options.readOnly ?? false,
    forbiddenNames: options.forbiddenNames ?? [],
    tlsRequired: options.tlsRequired ?? false,
    dataTimeoutMs: options.dataTimeoutMs ?? 10_000,
    shutdownGraceMs: options.shutdownGraceMs ?? 5000,
  };
}

const NUMBERS: ReadonlySet<string> = new Set<keyof ReplyCodesOptions>([
  "maxSessions",
  "maxSessionsPerHost",
  "maxSessionsPerUser",
  "idleTimeoutMs",
  "stallTimeoutMs",
  "loginAttempts",
  "loginDelayMs",
  "dataTimeoutMs",
  "shutdownGraceMs",
]);

/** 0 switches a time-out off, as it does in ftp-srv. */
function orNever(milliseconds: number): number {
  return milliseconds === 0 ? Infinity : milliseconds;
}
