import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls, TLSSocket } from "node:tls";
import { type Reply, ReplyParser } from "@ftp-codes/core/reply";
import type { Target } from "./target.js";

/** The proxy's own session with the server behind it. */
export interface Upstream {
  /** The next reply; `undefined` when the connection ended before it came, or could not be read. */
  next(): Promise<Reply | undefined>;
  /** Sends a command and reads the reply to it, preliminary or not. */
  command(line: string): Promise<Reply | undefined>;
  /** Opens a data connection to the server's own address; `undefined` when that failed. */
  connectData(port: number): Promise<Socket | undefined>;
  /** Puts TLS over a data connection where the control connection has it. */
  protectData(socket: Socket): Promise<Socket | undefined>;
  /** Puts TLS over the control connection; false when the server refused or the handshake failed. */
  secure(): Promise<boolean>;
  /** True once the connection has ended. */
  readonly closed: boolean;
  close(): void;
}

const isPreliminary = (code: number): boolean => code < 200;

/** What the owner of an upstream is told. */
export interface UpstreamEvents {
  readonly onUnasked: (reply: Reply) => void;
  readonly onClose: () => void;
  /** Told of every connection. */
  readonly track: (socket: Socket) => void;
}

/**
 * Connects to `server`. Replies that no command waits for go to `onUnasked`; `onClose` is told when the connection
 * ended.
 */
export function createUpstream(server: Target, { onUnasked, onClose, track }: UpstreamEvents): Upstream {
  const raw = connectTcp({ host: server.host, port: server.port });
  let socket: Socket = raw;
  let closed = false;
  let waiting: ((reply: Reply | undefined) => void) | undefined;
  /** Replies still to come: the greeting first, then one for each command, and one more after each 1yz. */
  let awaited = 1;
  const ready: Reply[] = [];

  function take(reply: Reply): void {
    if (awaited === 0) {
      onUnasked(reply);
      return;
    }
    if (!isPreliminary(reply.code)) awaited--;
    if (waiting) waiting(reply);
    else ready.push(reply);
  }

  function listen(): void {
    const parser = new ReplyParser({ multiline: "loose" });
    socket.on("data", (chunk: Buffer) => {
      for (const reply of parser.push(chunk)) take(reply);
      if (parser.error) raw.destroy();
    });
  }

  track(raw);
  raw.setNoDelay(true);
  raw.on("error", () => raw.destroy());
  raw.on("close", () => {
    closed = true;
    if (socket !== raw) socket.destroy();
    waiting?.(undefined);
    onClose();
  });
  listen();

  const next = (): Promise<Reply | undefined> => {
    const reply = ready.shift();
    if (reply ?? closed) return Promise.resolve(reply);
    return new Promise((resolve) => {
      waiting = (arrived) => {
        waiting = undefined;
        resolve(arrived);
      };
    });
  };

  function handshake(over: Socket, session: Buffer | undefined): Promise<TLSSocket | undefined> {
    return new Promise((resolve) => {
      const secured = connectTls({ ...server.tls, socket: over, ...(session && { session }) });
      secured.on("error", () => over.destroy());
      over.once("close", () => resolve(undefined));
      secured.once("secureConnect", () => resolve(secured));
    });
  }

  function command(line: string): Promise<Reply | undefined> {
    awaited++;
    if (!closed) socket.write(`${line}\r\n`);
    return next();
  }

  return {
    get closed() {
      return closed;
    },
    next,
    command,
    connectData(port) {
      return new Promise((resolve) => {
        const data = connectTcp({ host: raw.remoteAddress ?? server.host, port, allowHalfOpen: true });
        track(data);
        data.on("error", () => data.destroy());
        data.once("close", () => resolve(undefined));
        data.once("connect", () => resolve(data));
      });
    },
    protectData: (data) =>
      server.tls
        ? handshake(data, socket instanceof TLSSocket ? socket.getSession() : undefined)
        : Promise.resolve(data),
    async secure() {
      if (!server.tls) return true;
      if ((await command("AUTH TLS"))?.code !== 234) return false;
      raw.removeAllListeners("data");
      const secured = await handshake(raw, undefined);
      if (!secured) return false;
      socket = secured;
      listen();
      return (await command("PBSZ 0"))?.code === 200 && (await command("PROT P"))?.code === 200;
    },
    close: () => raw.destroy(),
  };
}
