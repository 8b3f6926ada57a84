import type { Failure, Phase, Reply } from "@ftp-codes/core";
import type { FTPResponse, ResponseHandler } from "basic-ftp";
import type { Context } from "./members.js";
import type { DataConnection } from "./passive.js";
import type { MakeReplyError } from "./reply-error-class.js";

/** The command in flight. */
export interface Exchange {
  command: string;
  argument?: string | undefined;
  phase: Phase;
  /** The 1yz reply, once it was read. */
  preliminary?: Reply | undefined;
  /** Data that has come already is wanted, also when the control connection is lost. */
  takesRest?: boolean | undefined;
  /** How far its transfer is. */
  transferred?: (() => NonNullable<Failure["transferred"]>) | undefined;
  /** A password or account in the command: no text that is passed on may contain it. */
  secret?: string | undefined;
}

/** What is known of the session that is open. Forgotten with its control connection. */
export interface SessionFacts {
  greeting?: string | undefined;
  user?: string | undefined;
  loggedIn?: boolean;
  /** The parameter of the last TYPE that the server accepted. */
  type?: string | undefined;
  dataConnectionWorked?: boolean;
  /** The way to a data connection that worked last; the others are not tried first any more. */
  passive?: DataConnection | undefined;
  /** A REST was accepted, and the transfer that it was for has not begun. */
  restartPending?: boolean;
  /** Does this server name the size in the reply that begins a download? */
  announcesSize?: boolean;
  /** Did it refuse SIZE? */
  refusesSize?: boolean;
  tlsSession?: Buffer | undefined;
}

/** The conversation over one client's control connection: one command at a time, each with its replies. */
export interface Conversation {
  readonly ftp: Context;
  readonly makeReplyError: MakeReplyError;
  readonly lateReplyMs: number;
  /** How long data that has begun to move may rest, in milliseconds. */
  readonly stallMs: () => number;
  readonly facts: SessionFacts;
  /** The command in flight, if any. */
  readonly exchange: Exchange | undefined;
  /** Why the client is closed, if it is. */
  readonly closedBy: Error | undefined;
  /**
   * Sends `command`, or nothing at all to wait for a greeting, and passes everything that comes to `handler` until it
   * settles. Rejects with a typed error when the client is closed, or is closed meanwhile.
   */
  handle(command: string | undefined, handler: ResponseHandler): Promise<unknown>;
  /** Sends `command` and resolves with its final reply, a 3yz one included. Rejects with a typed error for any other. */
  request(command: string): Promise<FTPResponse>;
  /**
   * Sends two commands in one piece and resolves with what became of each. The second one is carried out by the server
   * whatever it answers to the first, so it must do no harm then; its reply is read as that of any other command.
   */
  requestTogether(first: string, second: string): Promise<readonly [Outcome, Outcome]>;
  /** Runs `task` as a part of `command`, which was answered already: what breaks meanwhile is said of that command. */
  during<T>(command: string, task: () => Promise<T>): Promise<T>;
  /** Closes the client and throws when a part of a reply was read that nobody has waited for. */
  assertNothingUnread(): void;
  /** What is known about a failure now, by itself and for the command in flight. */
  failure(more?: Partial<Failure>): Failure;
  /** Closes the client because of `error`; later calls are told of it. Returns `error`. */
  close<E extends Error>(error: E): E;
}

/** A reply was read; `command` is `"CONNECT"` for the greeting, `"IDLE"` when none was in flight. */
export type ReplyListener = (reply: Reply, command: string) => void;

/** The final reply to a command, or the typed error. */
export type Outcome = PromiseSettledResult<FTPResponse>;

const replies = new WeakMap<FTPResponse, Reply>();

/** The response that basic-ftp's code and users know, made from `reply`. */
export function responseOf(reply: Reply): FTPResponse {
  const { code, lines } = reply;
  const last = lines.length - 1;
  const wireLines = lines.map((line, index) =>
    index === last ? `${code} ${line}` : index === 0 ? `${code}-${line}` : line,
  );
  const response = { code, message: wireLines.join("\n") };
  replies.set(response, reply);
  return response;
}

/** The reply that `response` was made from by `responseOf`. */
export function replyOf(response: FTPResponse): Reply {
  return replies.get(response) ?? { code: response.code, lines: [response.message], text: response.message };
}
