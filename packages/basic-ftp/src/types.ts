import type {
  FtpConnectionError,
  FtpLocalError,
  FtpProtocolError,
  FtpReplyError,
  RemedyAction,
  Reply,
  RetryAdvice,
} from "@ftp-codes/core";
import type { AccessOptions, Client, StringEncoding } from "basic-ftp";

export type { TreeFile, FileEvent, TreeProgress, TreeOptions, TreeReport } from "./tree-types.js";

/** One of the four ways in which something fails; each has its own type because each needs its own decision. */
export type FtpFailure = FtpReplyError | FtpConnectionError | FtpProtocolError | FtpLocalError;

/** Which way the bytes go, seen from here. */
export type Direction = "download" | "upload";

/** A session was opened or has ended. */
export interface SessionEvent {
  readonly kind: "opened" | "closed";
  /** Counts the sessions of one `connect` or `createPool` from 1; a reconnect is a session of its own. */
  readonly session: number;
  /** How many sessions are open now. */
  readonly open: number;
  /** The most sessions that are used at once from now on, as far as the server has told. */
  readonly sessionLimit?: number | undefined;
  /** Why it ended, when it did not end by being asked to. */
  readonly error?: unknown;
}

/** A reply was read. */
export interface ReplyEvent {
  /** The session it happened on, counted from 1 for each `connect` or `createPool`. */
  readonly session: number;
  /** The reply, in the server's words; a password that it repeats is taken out. */
  readonly reply: Reply;
  /** The command in flight, without its argument; `"CONNECT"` for the greeting, `"IDLE"` when none was. */
  readonly command: string;
  /** The file or directory that is being worked on, if any; in a tree it is told relative to the root. */
  readonly path?: string | undefined;
}

/** An attempt failed, and this is what is advised. */
export interface AdviceEvent {
  /** The session it happened on, counted from 1 for each `connect` or `createPool`; 0 when none could be opened. */
  readonly session: number;
  /** What was being done, as the method's name: `"uploadFrom"`, `"list"`, `"connect"`. */
  readonly operation: string;
  /** The file or directory that is being worked on, if any; in a tree it is told relative to the root. */
  readonly path?: string | undefined;
  /** The attempt that failed, counted from 1. */
  readonly attempt: number;
  /** What the attempt failed with. */
  readonly error: FtpFailure;
  /** Absent for a failure on our side that no advice exists for. */
  readonly advice?: RetryAdvice | undefined;
}

/** A failed attempt is going to be repeated. */
export interface RetryEvent extends AdviceEvent {
  /** What core advises, with all that this host and session have shown so far. */
  readonly advice: RetryAdvice;
  /**
   * How long is waited before the next attempt, in milliseconds; less for one whose session was lost, when another session
   * shows earlier that the server is there.
   */
  readonly waitMs: number;
  /** Does the next attempt use the session that is open, or a new one? */
  readonly connection: "same-session" | "new-session";
  /** What is done differently from now on. */
  readonly remedy?: RemedyAction | undefined;
  /** The most sessions that are used at once from now on, when this failure taught it. */
  readonly sessionLimit?: number | undefined;
}

/** Some bytes of a file have moved. */
export interface ProgressEvent {
  /** The session it happened on, counted from 1 for each `connect` or `createPool`. */
  readonly session: number;
  /** The file; in a tree it is told relative to the root. */
  readonly path: string;
  /** Which way the file goes. */
  readonly direction: Direction;
  /** Bytes of the file that are on the other side by now, those of earlier attempts included. */
  readonly bytes: number;
  /** The file's size, when it is known. */
  readonly total?: number | undefined;
  /** The attempt that moves them, counted from 1. */
  readonly attempt: number;
}

/** What happens to the steps of every call. All of them are told synchronously; what they throw is not caught. */
export interface SessionListeners {
  /** Every reply of every session, as it is read; the greeting and those that nobody asked for too. */
  readonly onReply?: ((event: ReplyEvent) => void) | undefined;
  /** Every attempt that failed, repeated or not, before the wait; also a refusal that is gone around, such as that of a temporary name. */
  readonly onAdvice?: ((event: AdviceEvent) => void) | undefined;
  /** Every repeat, before its wait. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined;
  /** Bytes of a file that have moved, some times a second. */
  readonly onProgress?: ((event: ProgressEvent) => void) | undefined;
  /** Every login that worked, and every end of a session. */
  readonly onSession?: ((event: SessionEvent) => void) | undefined;
}

/** Where to connect and who logs in: basic-ftp's `AccessOptions`, and the account for servers that ask for one. */
export interface Access extends AccessOptions {
  /** What a 332 is answered with, by ACCT (RFC 959, 4.1.1). */
  readonly account?: string | undefined;
}

/** How `connect` and `createPool` work. */
export interface SessionOptions extends SessionListeners {
  /** Ends what is running and what is still to come; the call rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How often one step is repeated at most without any progress. Default 5, but 2 for the login at a host that has never
   * answered one; 0 repeats nothing.
   */
  readonly retries?: number | undefined;
  /**
   * The longest that one call may take, in milliseconds, with its waits and repeats: a method of a session, `pool.run`,
   * a whole tree. Default: no limit.
   */
  readonly deadlineMs?: number | undefined;
  /**
   * The longest silence that is borne while an answer or data is due, in milliseconds. Default 30,000. Data that has begun
   * to move may rest for a quarter of it at the first attempt, half of it at the second, and all of it from then on.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * How long a session may be idle before it says NOOP, in milliseconds. Default 30,000; 0 says nothing. It never speaks
   * during a transfer: then TCP keeps the control connection alive.
   */
  readonly keepAliveMs?: number | undefined;
  /** May the session be encrypted when the server demands it although `access.secure` is not set? Default true. */
  readonly allowTls?: boolean | undefined;
  /**
   * May the server be asked to open the data connections (PORT, EPRT) where none of the passive modes works? This side then
   * listens, at the address of the control connection and for its peer alone. Default false.
   */
  readonly allowActive?: boolean | undefined;
  /** How names and replies are encoded on the control connection, after a reconnect as well. Default `"utf8"`. */
  readonly encoding?: StringEncoding | undefined;
  /** Numbers from 0 up to 1, for the spread of waits. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Waits `ms` milliseconds, or rejects with `signal.reason`. Default: a timer. */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

/** What is open, and what was learned. */
export interface SessionStatus {
  /** Is the control connection there? The next call opens another one where it is not. */
  readonly open: boolean;
  /** The number of the session that is open, or of the last one that was. */
  readonly session: number;
  /** Sessions opened so far, this one included. */
  readonly sessionsOpened: number;
  /** Repeats so far, of logins and of everything else. */
  readonly retries: number;
  /** Time spent in waits before repeats, in milliseconds. */
  readonly waitedMs: number;
  /** Is the control connection encrypted? */
  readonly secure: boolean;
  /** The directory that a reconnect restores; absent while it is the login directory. */
  readonly workingDirectory?: string | undefined;
  /** What FEAT named: command to its parameters. */
  readonly features: ReadonlyMap<string, string>;
  /** The most sessions that the server bears, when it has told. */
  readonly sessionLimit?: number | undefined;
}

/** The methods of `Client` that a session carries out by advice. */
export type SessionMethod =
  | "send"
  | "sendIgnoringError"
  | "pwd"
  | "features"
  | "cd"
  | "cdup"
  | "lastMod"
  | "size"
  | "rename"
  | "remove"
  | "uploadFrom"
  | "appendFrom"
  | "downloadTo"
  | "list"
  | "removeDir"
  | "clearWorkingDir"
  | "uploadFromDir"
  | "downloadToDir"
  | "ensureDir"
  | "removeEmptyDir";

/**
 * A connection that heals: the methods of basic-ftp's `Client`, one after the other in the order of the calls, each
 * carried out by advice.
 */
export interface FtpSession extends Pick<Client, SessionMethod> {
  /** What is open and what was learned, as it is now. */
  readonly status: SessionStatus;
  /** Says QUIT and closes once the calls made before are done. Never rejects. */
  close(): Promise<void>;
}

/** How `createPool` works. */
export interface PoolOptions extends SessionOptions {
  /** The most sessions at once. Default 8; fewer as soon as the server says so. */
  readonly maxSessions?: number | undefined;
}

/** What a pool has open, and what it learned. */
export interface PoolStatus {
  /** Sessions that are open. */
  readonly open: number;
  /** Sessions that a task has. */
  readonly busy: number;
  /** Tasks that wait for a session. */
  readonly waiting: number;
  /** Sessions opened so far, reconnects included. */
  readonly sessionsOpened: number;
  /** The most sessions at once from now on. */
  readonly sessionLimit: number;
  /** Repeats so far, of logins and of everything else. */
  readonly retries: number;
  /** Time spent in waits before repeats, of all sessions together, in milliseconds. */
  readonly waitedMs: number;
}

/** Sessions to one account on one host, as many as the server bears. */
export interface FtpPool {
  /** What is open and what was learned, as it is now. */
  readonly status: PoolStatus;
  /**
   * Runs `task` with a session that no other task has meanwhile. Tasks begin in the order of the calls.
   * Rejects with what `task` rejects with, or with what keeps a session from opening.
   */
  run<T>(task: (session: FtpSession) => Promise<T>): Promise<T>;
  /** Lets running and waiting tasks finish, then closes every session. Never rejects. */
  close(): Promise<void>;
}
