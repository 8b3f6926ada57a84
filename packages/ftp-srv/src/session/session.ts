import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import type { SecureContext } from "node:tls";
import { formatReply } from "@ftp-codes/core/reply";
import type { FileSystem, FtpConnection } from "ftp-srv";
import { singleLine, withoutControls } from "../replies/presentable-text.js";
import { Refusal, type Answer } from "../replies/refusal.js";
import type { ConnectionInternals } from "../server/ftp-srv-internals.js";
import type { SessionFacts } from "../server/options.js";
import type { ServerState } from "../server/server-state.js";
import { plainHost } from "../transfer/data-connection.js";
import type { Command } from "../commands/command.js";
import { findCommand } from "../commands/index.js";
import { createCommandReader } from "./command-reader.js";
import { DataChannel } from "./data-channel.js";
import { encodeText } from "./encode-text.js";
import type { ParsedCommand } from "./parse-command.js";
import { perform } from "./perform.js";
import { secured } from "./secured.js";
import { timeLimit } from "./time-limit.js";
import { logFailure } from "../server/log-failure.js";

/** Commands waiting their turn; more than these, and reading pauses. */
const MAX_QUEUED = 64;
/** A client that doesn't log in is gone after this long, whatever it sends. */
const LOGIN_DEADLINE_MS = 60_000;
/** How long a client may take to read a last reply. */
const LAST_REPLY_MS = 2000;

/** What is being answered. */
interface Current {
  readonly verb: string;
  readonly command?: Command | undefined;
  readonly startedAt: number;
}

/** One client's control connection, from the greeting to the end: reads commands, carries them out in order, replies. */
export class Session {
  readonly state: ServerState;
  readonly connection: ConnectionInternals;
  /** The client's address. */
  readonly host: string;

  /** Where the next transfer begins (REST). */
  restartAt = 0;
  /** What RNTO is to rename (RNFR). */
  renameFrom: string | undefined;
  /** The facts that OPTS MLST chose; undefined means all of them. */
  factNames: readonly string[] | undefined;
  /** This session changes nothing. */
  readOnly: boolean;
  failedLogins = 0;
  /** What the server's options switch off, or leave over, for every user. */
  readonly blacklist: readonly string[];
  readonly whitelist: readonly string[];
  readonly data: DataChannel;

  readonly #reader = createCommandReader(() => this.connection.encoding);
  readonly #queue: (ParsedCommand | Refusal)[] = [];
  #working = false;
  #current: Current = { verb: "CONNECT", startedAt: performance.now() };
  #last: Answer | undefined;
  #ended = false;
  #gone = false;
  #countedAs: string | undefined;
  /** Is it the client's turn, to send a command or to read? Only then does the idle time run. */
  #waitsForClient = true;
  readonly #idle: NodeJS.Timeout | undefined;
  readonly #loginDeadline: NodeJS.Timeout;

  constructor(state: ServerState, connection: ConnectionInternals) {
    this.state = state;
    this.connection = connection;
    this.host = plainHost(connection.commandSocket.remoteAddress ?? "");
    this.readOnly = state.settings.readOnly;
    this.blacklist = connection.commands.blacklist;
    this.whitelist = connection.commands.whitelist;
    this.data = new DataChannel(this);
    const { idleTimeoutMs } = state.settings;
    this.#idle = timeLimit(idleTimeoutMs, () => {
      if (!this.#waitsForClient) return;
      this.end({ code: 421, text: `Idle timeout (${idleTimeoutMs / 1000} seconds): closing control connection` });
    });
    this.#loginDeadline = setTimeout(() => {
      if (!this.connection.authenticated)
        this.end({ code: 421, text: "Login time exceeded: closing control connection" });
    }, LOGIN_DEADLINE_MS).unref();
    this.#attach(connection.commandSocket);
  }

  /** The logged-in user's files. */
  get fs(): FileSystem {
    if (this.connection.fs === undefined) throw new Refusal(550, "Permission denied: this user has no files here");
    return this.connection.fs;
  }

  /** Has the client gone, or been sent away? */
  get isGone(): boolean {
    return this.#gone;
  }

  get facts(): SessionFacts {
    return {
      connection: this.connection as unknown as FtpConnection,
      host: this.host,
      username: this.connection.authenticated ? this.connection.username : undefined,
    };
  }

  /** Sends a reply; line breaks inside a line become spaces. Lines of a longer one keep theirs (RFC 2389, 3.2). Nothing happens when the client has gone. */
  reply(answer: Answer): void {
    const text = typeof answer.text === "string" ? singleLine(answer.text) : answer.text.map(withoutControls);
    const { commandSocket, encoding } = this.connection;
    if (!commandSocket.writable) return;
    commandSocket.write(encodeText(formatReply(answer.code, text), encoding));
    this.state.replied(answer.code, () => ({
      ...this.facts,
      code: answer.code,
      text: typeof text === "string" ? text : text.join("\n"),
      command: this.#current.verb,
      durationMs: performance.now() - this.#current.startedAt,
    }));
  }

  /** Sends a last reply and closes the control connection. What still runs is broken off. */
  end(last: Answer): void {
    if (this.#ended) return;
    this.#ended = true;
    this.reply(last);
    this.#queue.length = 0;
    const { commandSocket } = this.connection;
    commandSocket.end();
    const reading = setTimeout(() => commandSocket.destroy(), LAST_REPLY_MS).unref();
    commandSocket.once("close", () => clearTimeout(reading));
    this.#leave();
  }

  /** Sends `last` as soon as no command is being carried out, at once when none is. */
  endAfterCommand(last: Answer): void {
    this.#last = last;
    this.#queue.length = 0;
    if (!this.#working) this.end(last);
  }

  /** Tells ftp-srv's "client-error" listeners; what the client gets is the transfer's business. */
  socketFailed(context: "commandSocket" | "dataSocket", error: unknown): void {
    logFailure(this.connection.log, error, `${context} failed`);
    this.state.server.emit("client-error", { connection: this.connection, context, error });
  }

  /** Goes on in TLS. What the client sent ahead in clear text is not obeyed. */
  secureControl(context: SecureContext): void {
    const plain = this.connection.commandSocket;
    plain.removeAllListeners("data");
    this.#queue.length = 0;
    this.#reader.clear();
    this.connection.commandSocket = secured(this, plain, context, "commandSocket");
    this.connection.secure = true;
    this.#attach(this.connection.commandSocket);
  }

  /** Counts this session for `username`; the refusal when that user has enough of them. */
  countLogin(username: string): Answer | undefined {
    this.uncountLogin();
    // Its client left while the password was looked at: nobody would take it from the count again.
    if (this.#gone) return undefined;
    const refusal = this.state.limits.logIn(username);
    if (refusal === undefined) this.#countedAs = username;
    return refusal;
  }

  uncountLogin(): void {
    if (this.#countedAs !== undefined) this.state.limits.logOut(this.#countedAs);
    this.#countedAs = undefined;
  }

  #attach(socket: Socket): void {
    socket.on("data", (chunk: Buffer) => this.#receive(socket, chunk));
    for (const event of ["end", "close", "error"]) socket.on(event, () => this.#leave());
  }

  #receive(socket: Socket, chunk: Buffer): void {
    if (this.#ended || this.#last !== undefined) return;
    for (const command of this.#reader.push(chunk)) {
      // What follows AUTH in clear text could come from anybody.
      if (this.connection.commandSocket !== socket) return;
      this.#enqueue(command);
      void this.#work();
    }
    if (this.#queue.length > MAX_QUEUED) socket.pause();
  }

  #enqueue(command: ParsedCommand | Refusal): void {
    // ABOR can't wait for the transfer that it is to end; its own reply comes after that one's (RFC 959, 4.1.3).
    if (!(command instanceof Refusal) && command.verb === "ABOR" && this.#usesData) {
      this.data.wasAborted = true;
      this.data.abort(new Refusal(426, "Connection closed; transfer aborted"));
      this.#queue.unshift(command);
    } else {
      this.#queue.push(command);
    }
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    this.#waitsForClient = false;
    for (let command = this.#queue.shift(); command !== undefined; command = this.#queue.shift()) {
      const answer = command instanceof Refusal ? this.#refuse(command) : await this.#perform(command);
      if (this.#gone) break;
      // 421 says that the connection ends, whoever chose it (RFC 959, 4.2.2).
      if (answer?.code === 421) this.#last = answer;
      else if (answer !== undefined) this.reply(answer);
      // After the reply, so that a client that is refused reads why before its data connection goes.
      if (this.#usesData) this.data.release();
      if (this.#last !== undefined) this.end(this.#last);
      if (this.connection.commandSocket.writableNeedDrain) await this.#drained();
    }
    this.#working = false;
    this.#current = { verb: "IDLE", startedAt: performance.now() };
    if (this.#gone) return;
    this.connection.commandSocket.resume();
    this.#awaitClient();
  }

  /** A line that is no command. */
  #refuse({ code, message }: Refusal): Answer {
    this.#current = { verb: "", startedAt: performance.now() };
    return { code, text: message };
  }

  async #perform(parsed: ParsedCommand): Promise<Answer | undefined> {
    const command = findCommand(parsed.verb);
    this.#current = { verb: parsed.verb, command, startedAt: performance.now() };
    const aborted = command?.transfers === true ? this.#abortedAhead() : undefined;
    return aborted ?? perform(this, parsed, command);
  }

  /** The reply to a transfer that has not begun when its ABOR is here already. */
  #abortedAhead(): Answer | undefined {
    const abort = this.#queue.findIndex((queued) => !(queued instanceof Refusal) && queued.verb === "ABOR");
    if (abort === -1) return undefined;
    this.#queue.unshift(...this.#queue.splice(abort, 1));
    this.data.wasAborted = true;
    return { code: 426, text: "Connection closed; transfer aborted" };
  }

  /** Is a transfer being carried out, or its data connection waited for? */
  get #usesData(): boolean {
    return this.#working && this.#current.command?.transfers === true;
  }

  /** A client that sends commands and reads no replies gets no further than the system's buffers. */
  async #drained(): Promise<void> {
    const { commandSocket } = this.connection;
    this.#awaitClient();
    await new Promise<void>((resolve) => {
      commandSocket.once("drain", resolve);
      commandSocket.once("close", resolve);
    });
    this.#waitsForClient = false;
  }

  #awaitClient(): void {
    // A timer that was cleared would run again.
    if (this.#gone) return;
    this.#waitsForClient = true;
    this.#idle?.refresh();
  }

  #leave(): void {
    if (this.#gone) return;
    this.#gone = true;
    clearTimeout(this.#idle);
    clearTimeout(this.#loginDeadline);
    this.#queue.length = 0;
    this.data.close();
    this.uncountLogin();
    this.state.limits.leave(this.host);
    this.state.sessions.delete(this);
  }
}
