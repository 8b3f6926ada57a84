import { logins } from "../advice/command-groups.js";
import { isNegative, isPositivePreliminary } from "../classify.js";
import { printable } from "../reply/printable.js";
import { ReplyParser } from "../reply/reply-parser.js";
import { decisiveFailure, type SessionError } from "./decisive-failure.js";
import type { LogReply, LogSession } from "./log-report.js";
import { type LoggedCommand, readCommand } from "./logged-command.js";
import type { NotedError } from "./noted-error.js";
import type { Room } from "./room.js";
import type { Secrets } from "./secrets.js";
import { askedIn, Unrecovered } from "./unrecovered.js";

/** A `LogExchange` in the making; all have the same fields, because there may be millions of them. */
interface OpenExchange {
  readonly command: string;
  /** Without secrets where the exchange is kept. */
  readonly argument: string | undefined;
  readonly line: number;
  readonly replies: LogReply[];
  /** Is it in the report? Of one that is not, only what may decide is looked at. */
  readonly isKept: boolean;
  hasPreliminary: boolean;
}

const none: LogReply[] = [];

/** What is known of a session when its first line comes. */
export interface SessionStart {
  readonly format: string;
  readonly connection: string | undefined;
  readonly client: string | undefined;
  /** The number of that line. */
  readonly line: number;
}

/** The most commands that are sent before a reply comes. */
const mostWaiting = 50;
/** A reply of more lines is told by its beginning. */
const mostLines = 100;
const mostReplies = 10;
/** Puts the lines of one control connection together: which reply belongs to which command, and which of them decided. */
export class SessionReader {
  format: string;
  /** The line that was read last. */
  latestLine: number;
  readonly #exchanges: OpenExchange[] = [];
  #unrecovered: Unrecovered | undefined;
  #parser: ReplyParser | undefined;
  #isOpen = false;
  #isReconnecting = false;
  #current: OpenExchange | undefined;
  /** Commands that were sent before the replies to those before them came: lftp does not always wait. */
  readonly #waiting: OpenExchange[] = [];
  #answered = false;
  #hasReply = false;
  #greeting: string | undefined;
  #loginWorked = false;
  #error: SessionError | undefined;
  #ended: LogSession | undefined;

  constructor(
    readonly start: SessionStart,
    readonly secrets: Secrets,
    readonly room: Room,
  ) {
    this.format = start.format;
    this.latestLine = start.line;
  }

  /** Is a reply of several lines unfinished, so that the next line belongs to it whatever it looks like? */
  get isInReply(): boolean {
    return this.#isOpen;
  }

  /** Has every command its reply, so that one more would be unasked? */
  get isSettled(): boolean {
    return this.#current !== undefined && this.#answered;
  }

  /** Did the program say that it opens a connection, and has it sent no command since? */
  get isReconnecting(): boolean {
    return this.#isReconnecting;
  }

  /** Can a command stand in the log before the reply to the one before it? */
  get pipelines(): boolean {
    return this.format === "lftp";
  }

  /** Was a command sent or a reply read? */
  get hasBegun(): boolean {
    return this.#current !== undefined;
  }

  /** Is TLS about to begin: was AUTH accepted, or nothing said yet (RFC 4217, 4)? */
  get isInHandshake(): boolean {
    return this.#current === undefined || (this.#current.command === "AUTH" && this.#answered);
  }

  /** Does the login wait for its answer? */
  get isLoggingIn(): boolean {
    return !this.#answered && this.#current !== undefined && logins.includes(this.#current.command);
  }

  /** The program says that it opens a connection: another one, or one for data. */
  reconnecting(): void {
    this.#isReconnecting = true;
  }

  command(text: string, line: number): void {
    if (!this.pipelines) this.#dropUnfinishedReply(line);
    this.#isReconnecting = false;
    const { command, secret } = readCommand(text);
    this.secrets.add(secret);
    const exchange = this.#begin(command, line);
    const waits = this.pipelines && this.#current !== undefined && !this.#answered;
    if (waits && this.#waiting.length < mostWaiting) this.#waiting.push(exchange);
    else this.#goOnWith(exchange);
  }

  replyLine(text: string, line: number): void {
    if (!this.#isOpen && isReplyOfOneLine(text)) {
      this.#take(Number(text.slice(0, 3)), [text.slice(4)], line);
      return;
    }
    const parser = (this.#parser ??= new ReplyParser());
    const replies = parser.push(`${text}\n`);
    this.#isOpen = replies.length === 0 && parser.error === undefined;
    for (const reply of replies) this.#take(reply.code, reply.lines, line);
    if (parser.error === undefined) return;
    this.#parser = undefined;
    this.failed({ error: "protocol" }, line);
  }

  /** The connection failed, as far as the log says; the first failure that no reply explains counts. */
  failed(error: NotedError, line: number): void {
    this.#error ??= { ...error, line, exchange: this.#current };
  }

  /** No line of it will come any more: only what is told of it is kept. */
  end(): LogSession {
    this.#ended ??= this.#told();
    this.#unrecovered = this.#parser = undefined;
    return this.#ended;
  }

  #told(): LogSession {
    const { connection, line } = this.start;
    const decisive = decisiveFailure(
      {
        unrecovered: this.#unrecovered,
        error: this.#error,
        latest: this.#current,
        isAnswered: this.#answered,
        hasReply: this.#hasReply,
        loginWorked: this.#loginWorked,
        greeting: this.#greeting,
      },
      this.secrets,
    );
    return {
      format: this.format,
      line,
      exchanges: this.#exchanges.map((exchange) => ({
        ...askedIn(exchange),
        line: exchange.line,
        replies: exchange.replies,
      })),
      ...(connection === undefined ? {} : { connection }),
      ...(this.#greeting === undefined ? {} : { greeting: this.#greeting }),
      ...(decisive === undefined ? {} : { decisive }),
    };
  }

  #begin({ verb, argument }: LoggedCommand, line: number): OpenExchange {
    const isKept = this.room.takeExchange();
    const shown = isKept && argument !== undefined ? this.secrets.hide(argument) : argument;
    const replies = isKept ? [] : none;
    const exchange = { command: verb, argument: shown, line, replies, isKept, hasPreliminary: false };
    if (isKept) this.#exchanges.push(exchange);
    return exchange;
  }

  #goOnWith(exchange: OpenExchange): OpenExchange {
    this.#current = exchange;
    this.#answered = false;
    return exchange;
  }

  /** The greeting, for which commands may wait already. */
  #greet(line: number): OpenExchange {
    if (this.#current !== undefined) this.#waiting.unshift(this.#current);
    return this.#goOnWith(this.#begin({ verb: "CONNECT" }, line));
  }

  /** What the reply belongs to. */
  #exchangeFor(code: number, line: number): OpenExchange {
    const greets = code === 220 || code === 120;
    const isFirst = this.#current === undefined && (greets || isNegative(code));
    const isAwaited = this.pipelines && !this.#hasReply && (greets || code === 421);
    if (isFirst || isAwaited) return this.#greet(line);
    const asked = this.#answered ? undefined : this.#current;
    return asked ?? this.#goOnWith(this.#begin({ verb: "IDLE" }, line));
  }

  #take(code: number, lines: readonly string[], line: number): void {
    const exchange = this.#exchangeFor(code, line);
    this.#hasReply = true;
    const isFinal = !isPositivePreliminary(code);
    const isRefusal = isNegative(code);
    if (exchange.isKept || isRefusal || exchange.command === "CONNECT") {
      const reply = this.#shown(code, lines, line);
      if (exchange.isKept && exchange.replies.length < mostReplies && this.room.takeText(reply.text.length))
        exchange.replies.push(reply);
      if (exchange.command === "CONNECT" && isFinal) this.#greeting = reply.text;
      if (isRefusal) this.#refused(exchange, reply);
    }
    if (isFinal && !isRefusal) this.#succeeded(exchange);
    exchange.hasPreliminary ||= !isFinal;
    this.#answered = isFinal;
    const next = isFinal ? this.#waiting.shift() : undefined;
    if (next !== undefined) this.#goOnWith(next);
    this.#loginWorked ||= code === 230 || code === 232;
  }

  #succeeded(exchange: OpenExchange): void {
    this.#unrecovered?.succeeded(exchange);
    // The next data connection was better.
    if (exchange.hasPreliminary && this.#error?.channel === "data") this.#error = undefined;
    // A connection that is being opened has been.
    if (exchange.command === "CONNECT") this.#isReconnecting = false;
  }

  #shown(code: number, lines: readonly string[], line: number): LogReply {
    const told = lines.length > mostLines ? lines.slice(0, mostLines) : lines;
    return { code, text: told.map((part) => printable(this.secrets.hide(part), 1000)).join("\n"), line };
  }

  #refused(exchange: OpenExchange, reply: LogReply): void {
    const { hasPreliminary: afterPreliminary, isKept } = exchange;
    const kept = isKept ? reply : { ...reply, text: reply.text.slice(0, 1000) };
    this.#unrecovered ??= new Unrecovered();
    this.#unrecovered.refused({ exchange, reply: kept, afterPreliminary, loginWorked: this.#loginWorked });
  }

  /** A command in the middle of a reply: the log has lost its end. */
  #dropUnfinishedReply(line: number): void {
    if (!this.#isOpen) return;
    this.#parser = undefined;
    this.#isOpen = false;
    this.failed({ error: "protocol" }, line);
  }
}

/** Three digits and a space: most replies need no parser. */
function isReplyOfOneLine(text: string): boolean {
  return /^[1-9]\d\d /.test(text);
}
