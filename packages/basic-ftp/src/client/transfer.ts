import { type Failure, isFtpLocalError, type Reply } from "@ftp-codes/core";
import type { FTPResponse, ResponseHandler } from "basic-ftp";
import type { Socket } from "node:net";
import { connectionError, localError, protocolError } from "../to-error.js";
import { addCause } from "./add-cause.js";
import { type Conversation, replyOf } from "./conversation.js";
import type { DataFlow, FlowEnd, StartFlow } from "./data-flow.js";
import { resetDataConnection } from "./secured.js";
import { watchForStall } from "./stall-watch.js";

/** What is to be transferred. */
export interface Transfer {
  /** The whole command: `"RETR a.txt"`. */
  readonly command: string;
  readonly start: StartFlow;
  /** The offset it begins at and the size of the whole file, both in bytes, as far as they are known. */
  readonly offset?: number | undefined;
  readonly expected?: number | undefined;
  /** Called when bytes begin to move. */
  readonly onStart: () => void;
  /** Called when they have stopped, if they began. */
  readonly onStop: () => void;
}

/** A transfer that the server reported as done, and whose data has ended. */
export interface Transferred {
  readonly response: FTPResponse;
  /** The 1yz reply, which may name the size. */
  readonly preliminary: Reply;
  /** Bytes of the file that were moved. */
  readonly bytes: number;
  /** Did the server say that it is done before it can have had everything? */
  readonly early: boolean;
}

/**
 * Carries out a transfer over `ftp.dataSocket`. Resolves when both have come: a positive final reply and the end of the
 * data. Rejects with the reply that says no, also when it comes shortly after the data connection broke; with what broke
 * when no reply comes in time, and then the client is closed; or with our own failure, after which the data connection
 * is reset and the reply to it awaited, so that it does not answer the next command.
 */
export async function runTransfer(conversation: Conversation, transfer: Transfer): Promise<Transferred> {
  const { ftp } = conversation;
  const socket = ftp.dataSocket;
  if (socket === undefined)
    throw localError("There is no data connection: prepareTransfer did not open one.", "prepareTransfer");
  // A REST whose transfer was refused still stands on some servers, and the next one would begin in the middle.
  if (conversation.facts.restartPending === true && (transfer.offset ?? 0) === 0) await conversation.request("REST 0");
  const running = new RunningTransfer(conversation, transfer, socket);
  try {
    const done = await conversation.handle(transfer.command, (response, task) => running.onResponse(response, task));
    running.stop();
    return done as Transferred;
  } catch (error) {
    await running.takeRest();
    running.stop(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

type Task = Parameters<ResponseHandler>[1];

/** A transfer between its command and its end. */
class RunningTransfer {
  readonly #conversation: Conversation;
  readonly #transfer: Transfer;
  readonly #socket: Socket;
  #flow: DataFlow | undefined;
  #flowEnd: FlowEnd | undefined;
  #final: FTPResponse | undefined;
  #early = false;
  /** Why this side gave up. The server's answer to that is awaited, but it is not what decided. */
  #givenUp: Error | undefined;
  #lateReply: NodeJS.Timeout | undefined;
  #endWatch = (): void => undefined;
  #isOver = false;

  constructor(conversation: Conversation, transfer: Transfer, socket: Socket) {
    this.#conversation = conversation;
    this.#transfer = transfer;
    this.#socket = socket;
  }

  onResponse(response: Error | FTPResponse, task: Task): void {
    if (response instanceof Error) task.reject(this.#givenUp ?? addCause(response, this.#brokenData()));
    else if (response.code < 200) this.#begin(response.code, task);
    else if (this.#flow === undefined) this.#outOfStep(response, "the transfer was never begun");
    else if (response.code >= 300) this.#outOfStep(response, "the reply asks for another command");
    else {
      this.#final = response;
      this.#early = !this.#flow.isComplete();
      this.#decide(this.#flow, task);
    }
  }

  /**
   * After a negative reply, or the loss of the control connection: takes the data that is on its way already, so that
   * whoever goes on with the file later need not fetch it again. Waits for its end as long as for a late reply, but not
   * when this side has closed the client.
   */
  async takeRest(): Promise<void> {
    const { lateReplyMs, closedBy } = this.#conversation;
    this.#isOver = true;
    this.#endWatch();
    if (this.#flow?.rest === undefined || this.#givenUp !== undefined || isFtpLocalError(closedBy)) return;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, lateReplyMs)));
    await Promise.race([this.#flow.rest(), tooLong]);
    clearTimeout(timer);
  }

  /** Lets go of everything; `error` is why, when bytes of the file are missing on the other side. */
  stop(error?: Error): void {
    const { ftp } = this.#conversation;
    clearTimeout(this.#lateReply);
    this.#endWatch();
    if (this.#flow !== undefined) {
      this.#flow.stop(error);
      this.#flow = undefined;
      this.#transfer.onStop();
    }
    if (error !== undefined) this.#socket.destroy();
    if (ftp.dataSocket === this.#socket) ftp.dataSocket = undefined;
  }

  #begin(code: number, task: Task): void {
    const { ftp, exchange, facts } = this.#conversation;
    if (exchange === undefined || this.#flow !== undefined || (code !== 150 && code !== 125)) return;
    this.#transfer.onStart();
    facts.restartPending = false;
    // From now on silence on the control connection is as it should be.
    ftp.socket.setTimeout(0);
    const flow = this.#transfer.start(this.#socket, (end) => this.#onFlowEnd(flow, end, task));
    this.#flow = flow;
    const { offset, expected } = this.#transfer;
    exchange.takesRest = flow.rest !== undefined;
    exchange.transferred = () => ({ bytes: flow.bytes(), offset, expected });
    const patience = { timeoutMs: ftp.timeout, stallMs: this.#conversation.stallMs() };
    this.#endWatch = watchForStall(patience, flow, (silentMs) => {
      const failure = { ...this.#failure(), error: "timeout" };
      this.#giveUp(connectionError(`no data moved for ${silentMs} ms`, failure), task);
    });
  }

  #onFlowEnd(flow: DataFlow, end: FlowEnd, task: Task): void {
    const { ftp } = this.#conversation;
    this.#flowEnd = end;
    if (this.#isOver) return;
    this.#endWatch();
    ftp.socket.setTimeout(ftp.timeout);
    if (end.kind === "local") this.#giveUp(end.error, task);
    else if (this.#final !== undefined) this.#decide(flow, task);
    else if (end.kind === "broken") this.#awaitLateReply(task);
  }

  #giveUp(error: Error, task: Task): void {
    this.#givenUp = error;
    this.#endWatch();
    this.#flow?.stop(error);
    resetDataConnection(this.#socket);
    if (this.#final !== undefined) task.reject(error);
    else this.#awaitLateReply(task);
  }

  /** A reply says why the data connection broke, or ends what we gave up. Without one it may come at any later time. */
  #awaitLateReply(task: Task): void {
    this.#lateReply = setTimeout(() => {
      const error = this.#givenUp ?? this.#brokenData();
      if (error === undefined) return;
      task.reject(error);
      this.#conversation.close(error);
    }, this.#conversation.lateReplyMs);
  }

  /** Both have come, or one of them says that it is no use to wait for the other. */
  #decide(flow: DataFlow, task: Task): void {
    const preliminary = this.#conversation.exchange?.preliminary;
    const failed = this.#givenUp ?? this.#brokenData();
    if (failed !== undefined) task.reject(failed);
    else if (this.#flowEnd !== undefined && this.#final !== undefined && preliminary !== undefined) {
      const done: Transferred = { response: this.#final, preliminary, bytes: flow.bytes(), early: this.#early };
      task.resolve(done);
    }
  }

  #outOfStep(response: FTPResponse, problem: string): void {
    const { code, text } = replyOf(response);
    this.#conversation.close(protocolError(problem, `${code} ${text}`, { ...this.#failure(), code }));
  }

  #brokenData(): Error | undefined {
    const end = this.#flowEnd;
    if (end?.kind !== "broken") return undefined;
    const happened =
      end.errno === "closed" ? "the data connection was closed too soon" : `the data connection broke (${end.errno})`;
    return connectionError(happened, { ...this.#failure(), error: end.errno, code: this.#final?.code }, end.cause);
  }

  #failure(): Failure {
    const { facts } = this.#conversation;
    return this.#conversation.failure({ channel: "data", dataMode: facts.passive === "active" ? "active" : "passive" });
  }
}
