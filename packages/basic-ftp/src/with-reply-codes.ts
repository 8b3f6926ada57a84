import { FtpLocalError } from "@ftp-codes/core";
import type { Client } from "basic-ftp";
import { callSiteOf, withCallSite } from "./client/call-site.js";
import { breaksLine } from "./client/command-line.js";
import { takeControlConnection } from "./client/control-connection.js";
import { contextOf, ftpErrorClassOf } from "./client/members.js";
import type { Conversation, ReplyListener } from "./client/conversation.js";
import { correctedMethods, type Method } from "./client/methods.js";
import { createQueue, type Queue } from "./client/queue.js";
import { replyErrorMaker } from "./client/reply-error-class.js";
import { toError } from "./to-error.js";

/** How a client is corrected. */
export interface ReplyCodesOptions {
  /** The account for servers that ask for one (332, ACCT). `access` takes one as well, as `account`. */
  readonly account?: string | undefined;
  /**
   * How long to wait for the reply when a data connection broke, in milliseconds. The reply says why, and the client can
   * go on; without one it is closed. Default 1000.
   */
  readonly lateReplyMs?: number | undefined;
  /**
   * How long data that has begun to move may rest before the transfer is given up, in milliseconds. Looked up at the
   * beginning of each transfer. Default: as long as the client's timeout, which is the limit before the first byte.
   */
  readonly stallMs?: number | undefined;
  /**
   * Is a download compared with the size that the server names? Default true. It costs one SIZE for each download from
   * a server that does not name the size in its 150 reply, sent while the data connection is being opened.
   */
  readonly checkSize?: boolean | undefined;
  /**
   * The ways to open a data connection, tried in this order until one works. In `"active"` mode this side listens, at the
   * address of the control connection and for its peer alone, and the server connects (PORT, EPRT). Default: what
   * `client.prepareTransfer` stands for, which is EPSV and PASV.
   */
  readonly dataConnections?: readonly ("EPSV" | "PASV" | "active")[] | undefined;
  /** Called for each reply read, with the command it answers: `"CONNECT"` for the greeting, `"IDLE"` for none. */
  readonly onReply?: ReplyListener | undefined;
}

const corrected = new WeakMap<Client, Conversation>();

/** Which arguments of a method are paths or other text that goes into a command as it is. */
const textArguments: { readonly [name: string]: readonly number[] } = {
  send: [0],
  sendIgnoringError: [0],
  login: [0, 1],
  useTLS: [1],
  cd: [0],
  lastMod: [0],
  size: [0],
  rename: [0, 1],
  remove: [0],
  uploadFrom: [1],
  appendFrom: [1],
  upload: [1],
  append: [1],
  downloadTo: [1],
  download: [1],
  list: [0],
  removeDir: [0],
  ensureDir: [0],
  removeEmptyDir: [0],
  uploadFromDir: [1],
  uploadDir: [1],
  downloadToDir: [1],
  downloadDir: [],
  clearWorkingDir: [],
  protectWhitespace: [0],
  pwd: [],
  features: [],
  cdup: [],
  useDefaultSettings: [],
  access: [],
  connect: [],
  connectImplicitTLS: [],
};

/**
 * Corrects `client` in place and returns it: the same instance with the same methods. Replies are framed by core's
 * parser; every rejection is one of core's four error types, and one for a reply is an `instanceof` basic-ftp's
 * `FTPError` as well; the first reply that decides survives every fall-back; a client that got 421, or is out of step with
 * its server, is closed; overlapping calls wait for each other. A second call with the same client changes nothing.
 *
 * Throws `FtpLocalError` when `client` is not a `Client` of basic-ftp 5.3 or 6.
 */
export function withReplyCodes<C extends Client>(client: C, options: ReplyCodesOptions = {}): C {
  return correct(client, options, createQueue());
}

/**
 * The same for a client whose calls never overlap, because one caller alone makes them one after the other: it needs no
 * queue, which would cost every promise of the program, and no stack of a caller that nobody looks for.
 */
export function withReplyCodesInTurn<C extends Client>(client: C, options: InTurnOptions): C {
  return correct(client, options, undefined);
}

/** How a client is corrected whose calls come from one caller. */
export interface InTurnOptions extends ReplyCodesOptions {
  /** Runs while the data connection of a download is being made: it may ask the server something. */
  readonly whileConnecting?: (() => Promise<void>) | undefined;
}

function correct<C extends Client>(client: C, options: InTurnOptions, queue: Queue | undefined): C {
  if (corrected.has(client)) return client;
  const ftp = contextOf(client);
  const conversation = takeControlConnection(ftp, {
    lateReplyMs: options.lateReplyMs ?? 1000,
    stallMs: () => options.stallMs ?? Infinity,
    makeReplyError: replyErrorMaker(ftpErrorClassOf(ftp)),
    onReply: options.onReply,
  });
  const { methods, parts } = correctedMethods(client, conversation, options);
  for (const [name, part] of Object.entries(parts)) define(client, name, part);
  for (const [name, indices] of Object.entries(textArguments)) {
    const method = methods[name] ?? (Reflect.get(client, name) as Method | undefined);
    if (method === undefined) continue;
    const correctedMethod = async (...args: unknown[]): Promise<unknown> => {
      if (queue?.isRunningHere() === true) return await method.apply(client, args);
      const site = queue && callSiteOf(correctedMethod);
      try {
        assertNoLineBreaks(name, args, indices);
        return await (queue === undefined ? method.apply(client, args) : queue.run(() => method.apply(client, args)));
      } catch (error) {
        throw site === undefined ? toError(error, name) : withCallSite(toError(error, name), site);
      }
    };
    define(client, name, correctedMethod);
  }
  const inTurn: Queue["run"] = (operation) => (queue === undefined ? operation() : queue.run(operation));
  define(ftp, "handle", (...args: Parameters<typeof ftp.handle>) => inTurn(() => conversation.handle(...args)));
  define(ftp, "request", (command: string) => inTurn(() => conversation.request(command)));
  corrected.set(client, conversation);
  return client;
}

/** The conversation of a client that was corrected here. */
export function conversationOf(client: Client): Conversation {
  const conversation = corrected.get(client);
  if (conversation === undefined) throw new TypeError("The client was not corrected by withReplyCodes.");
  return conversation;
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
}

function assertNoLineBreaks(method: string, args: readonly unknown[], indices: readonly number[]): void {
  const texts = method === "access" ? Object.values(args[0] ?? {}) : indices.map((index) => args[index]);
  if (!texts.some((text) => typeof text === "string" && breaksLine(text))) return;
  throw new FtpLocalError(
    `${method}: nothing was sent. A path or other argument contains a line break or NUL, which would begin another command.`,
    { operation: method },
  );
}
