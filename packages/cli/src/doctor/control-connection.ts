import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { isNegative, isPositivePreliminary, type Reply } from "@ftp-codes/core";
import { decode } from "@ftp-codes/core/reply";
import { type Circumstances, lostAnswer, refusal } from "./conversation-error.js";
import { readReplies } from "./replies-in-order.js";
import { factsOf, handshake, type TlsFacts, type TrustSettings } from "./secure-socket.js";

/** How a conversation is held. */
export interface ConversationSettings extends TrustSettings {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
}

/**
 * The control connection as it is: nothing is repeated, mended or hidden, because what is wrong is what is looked for.
 */
export interface ControlConnection {
  readonly settings: ConversationSettings;
  /** The address at the other end, the only one that a data connection may go to. */
  readonly peer: string;
  /** Our own address, for the server to connect to. */
  readonly localAddress: string;
  /** What the server says it is, once it has greeted. */
  readonly product: string | undefined;
  /** Set once TLS has begun. */
  readonly tls: TlsFacts | undefined;
  /** Are data connections protected too (PROT P)? */
  protectsData: boolean;
  /** The TLS session that a data connection may resume. */
  readonly tlsSession: () => Buffer | undefined;
  readonly isOpen: () => boolean;
  /** The reply that comes by itself (CONNECT), or after a preliminary one. Throws `FtpReplyError` when it is negative. */
  next(command: string, circumstances?: Circumstances): Promise<Reply>;
  /**
   * Sends a command and resolves with its first reply. Throws `FtpReplyError` when that is negative.
   *
   * @param line the whole command, without the line end
   */
  ask(line: string, circumstances?: Circumstances): Promise<Reply>;
  /** Begins TLS on the connection. */
  secure(): Promise<TlsFacts>;
  /** Ends at once: whatever is waited for fails. */
  destroy(): void;
  /** Says QUIT where that is possible, and closes. Never rejects. */
  close(): Promise<void>;
}

/** Connects, without waiting for the greeting. Rejects with `FtpConnectionError`. */
export async function openControlConnection(settings: ConversationSettings): Promise<ControlConnection> {
  const { host, port, timeoutMs } = settings;
  const raw = await connectTo(host, port, timeoutMs).catch((error: unknown) => {
    throw lostAnswer("CONNECT", error);
  });
  // Whoever waits for something hears of it otherwise; without a listener it would end the process.
  raw.on("error", () => undefined);
  const peer = raw.remoteAddress ?? host;
  const localAddress = raw.localAddress ?? "";
  let socket = raw;
  let replies = readReplies(raw, timeoutMs);
  let greeting: string | undefined;
  let product: string | undefined;
  let tls: TlsFacts | undefined;
  let tlsSession: () => Buffer | undefined = () => undefined;

  const connection: ControlConnection = {
    settings,
    peer,
    localAddress,
    get product() {
      return product;
    },
    get tls() {
      return tls;
    },
    protectsData: false,
    tlsSession: () => tlsSession(),
    isOpen: () => !socket.destroyed && replies.failure("IDLE") === undefined,
    async next(command, circumstances) {
      const reply = await replies.next(command);
      if (command === "CONNECT" && greeting === undefined && !isPositivePreliminary(reply.code)) {
        greeting = reply.text;
        product = productOf(reply);
      }
      if (!isNegative(reply.code)) return reply;
      const secure = { control: tls !== undefined, data: connection.protectsData };
      throw refusal(command, reply, { server: greeting, secure, ...circumstances });
    },
    async ask(line, circumstances) {
      if (/[\r\n\0]/u.test(line)) throw new TypeError("A command is one line.");
      const [verb = "", ...words] = line.split(" ");
      const failure = replies.failure(verb);
      if (failure !== undefined) throw failure;
      socket.write(`${line}\r\n`);
      // The argument of PASS is nobody's business.
      const argument = verb === "PASS" || words.length === 0 ? undefined : words.join(" ");
      return connection.next(verb, { argument, ...circumstances });
    },
    async secure() {
      replies.detach("AUTH");
      const secured = await handshake(raw, settings).catch((error: unknown) => {
        throw lostAnswer("AUTH", error, { secure: { control: true } });
      });
      socket = secured;
      replies = readReplies(secured, timeoutMs);
      tlsSession = () => secured.getSession();
      tls = factsOf(secured);
      return tls;
    },
    destroy: () => void socket.destroy(),
    async close() {
      if (connection.isOpen()) await connection.ask("QUIT").catch(() => undefined);
      socket.destroy();
      if (!raw.closed) await once(raw.destroy(), "close").catch(() => undefined);
    },
  };
  return connection;
}

function productOf(reply: Reply): string | undefined {
  const payload = decode(reply, "CONNECT");
  if (payload?.kind !== "greeting" || payload.product === undefined) return undefined;
  return [payload.product, payload.version].filter((part) => part !== undefined).join(" ");
}

/** A connected socket; rejects with the socket's error, or `"timeout"`. */
export async function connectTo(host: string, port: number, timeoutMs: number): Promise<Socket> {
  const socket = connect({ host, port, noDelay: true });
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    await once(socket, "connect", { signal: timeout });
  } catch (error) {
    socket.on("error", () => undefined).destroy();
    throw timeout.aborted ? "timeout" : error;
  }
  return socket;
}
