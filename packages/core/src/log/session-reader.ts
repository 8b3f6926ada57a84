import { advise } from "../advice/advise.js";
import { phaseOf } from "../advice/command-groups.js";
import { isNegative, isPositivePreliminary } from "../classify.js";
import { printable } from "../reply/printable.js";
import type { Reply } from "../reply/reply.js";
import { ReplyParser } from "../reply/reply-parser.js";
import type { LogExchange, LogFailure, LogReply, LogSession } from "./log-report.js";
import { type LoggedCommand, readCommand } from "./logged-command.js";
import type { Secrets } from "./secrets.js";
import { Unrecovered } from "./unrecovered.js";

interface OpenExchange extends LogExchange {
  readonly replies: LogReply[];
}

/** Puts the lines of one control connection together: which reply belongs to which command, and which of them decided. */
export class SessionReader {
  readonly #exchanges: OpenExchange[] = [];
  readonly #unrecovered = new Unrecovered();
  #parser = new ReplyParser();
  #isOpen = false;
  #isReconnecting = false;
  #current: OpenExchange | undefined;
  #answered = false;
  #greeting: string | undefined;
  #loginWorked = false;
  #error: { readonly error: string; readonly line: number } | undefined;

  constructor(
    public format: string,
    readonly connection: string | undefined,
    readonly line: number,
    readonly secrets: Secrets,
    /** Asked before each exchange is kept: the report has room for so many. */
    readonly hasRoom: () => boolean,
  ) {}

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

  /** The program says that it opens a connection: another one, or one for data. */
  reconnecting(): void {
    this.#isReconnecting = true;
  }

  command(text: string, line: number): void {
    this.#dropUnfinishedReply(line);
    this.#isReconnecting = false;
    const { command, secret } = readCommand(text);
    this.secrets.add(secret);
    this.#begin(command, line);
  }

  replyLine(text: string, line: number): void {
    const replies = this.#parser.push(`${text}\n`);
    this.#isOpen = replies.length === 0 && this.#parser.error === undefined;
    for (const reply of replies) this.#take(reply, line);
    if (this.#parser.error === undefined) return;
    this.#parser = new ReplyParser();
    this.failed("protocol", line);
  }

  /** The connection failed, as far as the log says; the first failure that no reply explains counts. */
  failed(error: string, line: number): void {
    this.#error ??= { error, line };
  }

  get session(): LogSession {
    const decisive = this.#decisive;
    return {
      format: this.format,
      line: this.line,
      exchanges: this.#exchanges,
      ...(this.connection === undefined ? {} : { connection: this.connection }),
      ...(this.#greeting === undefined ? {} : { greeting: this.#greeting }),
      ...(decisive === undefined ? {} : { decisive }),
    };
  }

  #begin({ verb, argument }: LoggedCommand, line: number): OpenExchange {
    const shown = argument === undefined ? {} : { argument: this.secrets.hide(argument) };
    const exchange = { command: verb, ...shown, line, replies: [] };
    if (this.hasRoom()) this.#exchanges.push(exchange);
    this.#current = exchange;
    this.#answered = false;
    return exchange;
  }

  #take({ code, lines }: Reply, line: number): void {
    const text = lines.map((part) => printable(this.secrets.hide(part), 1000)).join("\n");
    const isGreeting = this.#current === undefined && (code === 220 || code === 120 || isNegative(code));
    const asked = this.#answered ? undefined : this.#current;
    const exchange = asked ?? this.#begin({ verb: isGreeting ? "CONNECT" : "IDLE" }, line);
    const reply: LogReply = { code, text, line };
    const afterPreliminary = exchange.replies.some((earlier) => isPositivePreliminary(earlier.code));
    if (exchange.replies.length < 10) exchange.replies.push(reply);
    this.#answered = !isPositivePreliminary(code);
    if (exchange.command === "CONNECT" && this.#answered) this.#greeting = text;
    if (isNegative(code))
      this.#unrecovered.refused({ exchange, reply, afterPreliminary, loginWorked: this.#loginWorked });
    else if (this.#answered) this.#unrecovered.succeeded(exchange);
    this.#loginWorked ||= code === 230 || code === 232;
  }

  /** A command in the middle of a reply: the log has lost its end. */
  #dropUnfinishedReply(line: number): void {
    if (!this.#isOpen) return;
    this.#parser = new ReplyParser();
    this.#isOpen = false;
    this.failed("protocol", line);
  }

  get #decisive(): LogFailure | undefined {
    const negative = this.#unrecovered.decisive;
    if (negative) {
      const { exchange, reply, afterPreliminary, loginWorked, times } = negative;
      const phase = afterPreliminary ? "transfer-end" : phaseOf(exchange.command);
      const advice = advise({
        code: reply.code,
        text: reply.text,
        command: exchange.command,
        argument: exchange.argument,
        phase,
        server: this.#greeting,
        history: { sameReplies: times, loginWorked },
      });
      return { ...commandOf(exchange), phase, line: reply.line, reply, advice };
    }
    if (this.#error === undefined || (this.#answered && this.#error.error !== "protocol")) return undefined;
    const { error, line } = this.#error;
    const command = this.#current ? commandOf(this.#current) : { command: "CONNECT" };
    const started = this.#current?.replies.some(({ code }) => isPositivePreliminary(code)) ?? false;
    const phase = started ? "transfer-end" : phaseOf(command.command);
    const advice = advise({
      error,
      ...command,
      phase,
      server: this.#greeting,
      history: { loginWorked: this.#loginWorked },
    });
    return { ...command, phase, line, error, advice };
  }
}

function commandOf({ command, argument }: LogExchange): { command: string; argument?: string } {
  return argument === undefined ? { command } : { command, argument };
}
