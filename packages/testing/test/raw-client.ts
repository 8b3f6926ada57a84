import { connect, type Socket } from "node:net";
import { decode, type Reply, ReplyParser } from "@ftp-codes/core/reply";

/** How the other side ended a connection: FIN, or RST. */
export type End = "closed" | "reset";

/** A client that hides nothing: every reply, every byte and every end as it was on the wire. */
export interface RawClient {
  readonly socket: Socket;
  /** The bytes that came so far, one character for each. */
  readonly received: () => string;
  /** The next reply, or how the connection ended. */
  reply(): Promise<Reply | End>;
  /** Sends a line and waits for the next reply. */
  send(line: string): Promise<Reply | End>;
  /** Resolves when the connection is ended. */
  readonly ended: Promise<End>;
  close(): void;
}

/** Resolves with how `socket` was ended by the other side. */
export function endOf(socket: Socket): Promise<End> {
  return new Promise((resolve) => {
    let end: End = "closed";
    socket.on("error", () => (end = "reset"));
    socket.once("end", () => socket.end());
    socket.once("close", () => resolve(end));
  });
}

/** Everything that comes over a data connection, and how it ended. */
export async function readAll(socket: Socket): Promise<{ bytes: Buffer; end: End }> {
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  const end = await endOf(socket);
  return { bytes: Buffer.concat(chunks), end };
}

/** Connects to a port on 127.0.0.1, or on another address of this machine. */
export function dial(port: number, host = "127.0.0.1"): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, allowHalfOpen: true });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.removeListener("error", reject);
      resolve(socket);
    });
  });
}

/** A raw client on `port`. */
export async function rawClient(port: number, host?: string): Promise<RawClient> {
  const socket = await dial(port, host);
  const parser = new ReplyParser();
  const replies: Reply[] = [];
  let received = "";
  let arrived: (() => void) | undefined;
  let end: End | undefined;
  socket.on("data", (chunk: Buffer) => {
    received += chunk.toString("latin1");
    if (!parser.error) replies.push(...parser.push(chunk));
    arrived?.();
  });
  const ended = endOf(socket);
  void ended.then((how) => {
    end = how;
    arrived?.();
  });
  const reply = async (): Promise<Reply | End> => {
    for (;;) {
      const next = replies.shift() ?? end;
      if (next !== undefined) return next;
      await new Promise<void>((resolve) => (arrived = resolve));
    }
  };
  return {
    socket,
    received: () => received,
    reply,
    send(line) {
      socket.write(`${line}\r\n`);
      return reply();
    },
    ended,
    close: () => socket.destroy(),
  };
}

/** The code of a reply; the way the connection ended where there is none. */
export const codeOf = (reply: Reply | End): number | End => (typeof reply === "string" ? reply : reply.code);

/** A raw client that has logged in and set type I. */
export async function loggedIn(port: number): Promise<RawClient> {
  const client = await rawClient(port);
  await client.reply();
  for (const line of ["USER u", "PASS p", "TYPE I"]) await client.send(line);
  return client;
}

/** A data connection, opened by EPSV. */
export async function openData(client: RawClient, host?: string): Promise<Socket> {
  const reply = await client.send("EPSV");
  return dial(passivePort(reply), host);
}

/** The port that a reply to EPSV names. */
export function passivePort(reply: Reply | End): number {
  const payload = typeof reply === "string" ? undefined : decode(reply, "EPSV");
  if (payload?.kind !== "epsv") throw new Error("The reply to EPSV names no port.");
  return payload.port;
}
