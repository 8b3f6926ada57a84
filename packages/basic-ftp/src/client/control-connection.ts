import {
  type Failure,
  type FtpProtocolError,
  isFtpLocalError,
  isFtpProtocolError,
  phaseOf,
  printable,
  type Reply,
  replyClass,
} from "@ftp-codes/core";
import { ReplyParser } from "@ftp-codes/core/reply";
import type { FTPResponse, ResponseHandler } from "basic-ftp";
import { localError, protocolError, replyError, unreadableError } from "../to-error.js";
import { abandon } from "./abandon.js";
import { assertOneLine, loggable, parseCommandLine } from "./command-line.js";
import { type Conversation, type Exchange, type ReplyListener, responseOf, type SessionFacts } from "./conversation.js";
import { fitsCommand } from "./fits-command.js";
import { lostConnection } from "./lost-connection.js";
import { type Context, socketAccessor } from "./members.js";
import { refusedCall } from "./refused-call.js";
import type { MakeReplyError } from "./reply-error-class.js";
import { beginHandshake } from "./secured.js";
import { finalReply, together } from "./together.js";
import { createTurns } from "./turns.js";
import { withoutSecret, withoutSecretLine } from "./without-secret.js";

/** How a control connection is listened to. */
export interface ControlConnectionOptions {
  readonly lateReplyMs: number;
  readonly stallMs: () => number;
  readonly makeReplyError: MakeReplyError;
  readonly onReply?: ReplyListener | undefined;
}

/**
 * Takes over the control connection of `ftp`: from now on its bytes are framed by core's parser, one command is in
 * flight at a time, every error is typed, and a reply that nobody asked for closes the client.
 */
export function takeControlConnection(ftp: Context, options: ControlConnectionOptions): Conversation {
  const { makeReplyError } = options;
  const inherited = Object.getPrototypeOf(ftp) as Context;
  const socket = socketAccessor(ftp);
  let encoding = ftp.encoding;
  let parser = newParser();
  let facts: SessionFacts = {};
  let exchange: Exchange | undefined;
  const inTurn = createTurns();
  let closedBy: Error | undefined;
  let told = false;

  function newParser(): ReplyParser {
    encoding = ftp.encoding;
    return new ReplyParser({ encoding: encoding === "latin1" || encoding === "binary" ? "latin1" : "utf8" });
  }

  function failure(more: Partial<Failure> = {}): Failure {
    const { command, argument, phase, transferred }: Exchange = exchange ?? { command: "IDLE", phase: "idle" };
    return {
      command,
      phase,
      ...(argument !== undefined && argument !== "" && { argument }),
      ...(transferred !== undefined && {
        transferred: transferred(),
        dataMode: facts.passive === "active" ? "active" : "passive",
      }),
      ...(facts.greeting !== undefined && { server: facts.greeting }),
      ...(facts.user !== undefined && { anonymous: ["anonymous", "ftp"].includes(facts.user) }),
      secure: { control: "encrypted" in ftp.socket },
      history: { loginWorked: facts.loggedIn === true, dataConnectionWorked: facts.dataConnectionWorked === true },
      ...more,
    };
  }

  function close<E extends Error>(error: E): E {
    ftp.closeWithError(error);
    return error;
  }

  function endOfReplies(): FtpProtocolError | undefined {
    try {
      parser.end();
      return undefined;
    } catch (error) {
      return isFtpProtocolError(error) ? withoutSecretLine(error, exchange?.secret) : undefined;
    }
  }

  /** Why a call cannot be carried out now, if it cannot. The first one is told what closed the client. */
  function refusal(): Error | undefined {
    if (closedBy === undefined)
      return ftp.closed && !ftp.socket.connecting
        ? localError("The client is not connected. Call access or connect first.", "send")
        : undefined;
    if (told) return refusedCall(closedBy);
    told = true;
    return closedBy;
  }

  /** Any reply may have closed the client. */
  function isOpen(): boolean {
    return closedBy === undefined;
  }

  function read(chunk: Buffer | string): void {
    if (!isOpen()) return;
    for (const reply of parser.push(chunk)) if (isOpen()) receive(reply);
    const { error } = parser;
    if (error !== undefined && isOpen()) close(unreadableError(withoutSecretLine(error, exchange?.secret), failure()));
  }

  function receive(original: Reply): void {
    const reply = withoutSecret(original, exchange?.secret);
    const known = (): Failure => failure({ text: original.text });
    const kind = replyClass(reply.code);
    const line = `${reply.code} ${reply.text}`;
    const response = responseOf(reply);
    for (const wireLine of response.message.split("\n")) ftp.log(`< ${printable(wireLine, 1000)}`);
    options.onReply?.(reply, exchange?.command ?? "IDLE");
    if (reply.code === 421) close(replyError(makeReplyError, reply, known()));
    else if (exchange === undefined)
      close(protocolError("the server sent a reply that no command asked for", line, known()));
    else if (!fitsCommand(exchange.command, reply.code))
      close(protocolError("the reply belongs to another command", line, known()));
    else if (kind === undefined || kind === "protected")
      close(protocolError("this kind of reply was not asked for", line, known()));
    else if (kind === "transient-negative" || kind === "permanent-negative")
      ftp._passToHandler(replyError(makeReplyError, reply, known()));
    else {
      if (kind === "positive-preliminary") begun(exchange, reply);
      else if (kind === "positive-completion") learn(exchange, reply);
      ftp._passToHandler(response);
    }
  }

  function learn({ command, argument }: Exchange, reply: Reply): void {
    if (command === "CONNECT") facts.greeting = reply.text;
    else if (command === "TYPE") facts.type = argument;
    else if (phaseOf(command) === "login") facts.loggedIn = true;
  }

  function begun(current: Exchange, reply: Reply): void {
    current.preliminary ??= reply;
    beginHandshake(ftp.dataSocket);
    if (current.phase === "transfer-start") current.phase = "transfer-end";
  }

  function begin(command: string | undefined): void {
    const parsed = command === undefined ? { command: "CONNECT" } : parseCommandLine(command);
    exchange = { ...parsed, phase: phaseOf(parsed.command) };
    if (ftp.encoding !== encoding) parser = newParser();
    if (parsed.command === "USER" && "argument" in parsed) facts.user = parsed.argument;
  }

  function handleNow(
    command: string | undefined,
    responseHandler: ResponseHandler,
    send = (line: string): void => ftp.send(line),
    next?: () => void,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const refused = refusal();
      if (refused !== undefined) throw refused;
      if (command !== undefined) assertOneLine(command);
      let settled = false;
      const settle = (then: () => void): void => {
        if (settled) return;
        settled = true;
        ftp._stopTrackingTask();
        exchange = undefined;
        then();
        next?.();
      };
      const resolver = {
        resolve: (value: unknown) => settle(() => resolve(value)),
        reject: (error: Error) => settle(() => reject(error)),
      };
      ftp._task = { stack: "", responseHandler, resolver };
      ftp.socket.setTimeout(ftp.timeout);
      begin(command);
      if (command !== undefined) send(command);
    });
  }

  function sendBoth(first: string, second: string): void {
    ftp.socket.cork();
    ftp.send(first);
    write(second);
    ftp.socket.uncork();
  }

  function write(line: string, onWritten?: () => void): void {
    ftp.log(`> ${printable(loggable(line), 4096)}`);
    ftp.socket.write(`${line}\r\n`, ftp.encoding, onWritten);
  }

  const conversation: Conversation = {
    ftp,
    makeReplyError,
    lateReplyMs: options.lateReplyMs,
    stallMs: options.stallMs,
    get facts() {
      return facts;
    },
    get exchange() {
      return exchange;
    },
    get closedBy() {
      return closedBy;
    },
    handle: (command, responseHandler) => inTurn(() => handleNow(command, responseHandler)),
    request: (command) => conversation.handle(command, finalReply) as Promise<FTPResponse>,
    requestTogether: (first, second) =>
      inTurn(() => together(handleNow, [first, second], () => sendBoth(first, second))),
    async during(command, task) {
      exchange = { command, phase: phaseOf(command) };
      try {
        return await task();
      } finally {
        exchange = undefined;
      }
    },
    assertNothingUnread() {
      const unfinished = endOfReplies();
      if (unfinished !== undefined) throw close(unreadableError(unfinished, failure()));
    },
    failure,
    close(error) {
      close(error);
      told = true; // whoever closes it in this way passes the error on
      return error;
    },
  };

  function adopt(next: Context["socket"], isUpgrade: boolean): void {
    if (!isUpgrade) facts = {};
    parser = newParser();
    closedBy = undefined;
    told = false;
    if ("encrypted" in next) next.on("session", (session: Buffer) => (facts.tlsSession = session));
  }

  const replaced: Partial<Context> = {
    send(command) {
      assertOneLine(command);
      if (ftp._task === undefined && command !== "QUIT") {
        // Nobody waits for its reply, so nobody else must read it.
        conversation.request(command).catch(() => undefined);
        return;
      }
      // Neither asks for a reply of its own: ABOR is answered after the transfer that it ends.
      if (ftp._task !== undefined && command !== "QUIT" && command !== "ABOR") begin(command);
      const data = phaseOf(parseCommandLine(command).command) === "transfer-start" ? ftp.dataSocket : undefined;
      write(command, () => beginHandshake(data));
    },
    close() {
      close(localError("The client was closed by close(). To go on, call access or connect.", "close"));
    },
    closeWithError(error) {
      if (closedBy !== undefined) return;
      const known = { failure: failure(), timeoutMs: ftp.timeout, unfinished: endOfReplies() };
      closedBy = lostConnection(error, known);
      told = exchange !== undefined;
      const task = ftp._task;
      // Whoever transfers takes what has come over the data connection, and closes it.
      if (exchange?.takesRest === true && !isFtpLocalError(closedBy)) ftp._dataSocket = undefined;
      inherited.closeWithError.call(ftp, closedBy);
      task?.resolver.reject(closedBy);
    },
    _onControlSocketData: read,
    _passToHandler(response) {
      const task = ftp._task;
      if (task === undefined) return;
      try {
        task.responseHandler(response, task.resolver);
      } catch (error) {
        close(error instanceof Error ? error : new Error(String(error)));
      }
    },
    _setupDefaultErrorHandlers(of, identifier) {
      // A data connection that breaks does not end the session: whoever transfers listens to it, and waits for the reply.
      if (identifier.includes("data")) of.on("error", () => undefined);
      else inherited._setupDefaultErrorHandlers.call(ftp, of, identifier);
    },
  };
  for (const [name, value] of Object.entries(replaced))
    Object.defineProperty(ftp, name, { value, writable: true, configurable: true, enumerable: false });
  Object.defineProperty(ftp, "socket", {
    configurable: true,
    get: () => socket?.get?.call(ftp) as Context["socket"],
    set: (next: Context["socket"]) => {
      // No decoder: bytes go to the parser, which reads text that is not UTF-8 as well.
      next.setEncoding = () => next;
      const isUpgrade = ftp.socket.localPort !== undefined && next.localPort === ftp.socket.localPort;
      if (!isUpgrade) abandon(ftp.socket);
      socket?.set?.call(ftp, next);
      adopt(next, isUpgrade);
    },
  });
  return conversation;
}
