import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { decode, parseReply, ReplyParser, type Reply } from "@ftp-codes/core/reply";

/** A control connection that does what a test says, and nothing by itself. */
export interface RawClient {
  readonly socket: Socket;
  /** The next reply; rejects when the connection ends before it. */
  readonly reply: () => Promise<Reply>;
  /** Sends one line and reads one reply, as `"250 Directory changed"`. */
  readonly send: (line: string) => Promise<string>;
  /** Sends bytes as they are. */
  readonly write: (bytes: string | Buffer) => void;
  /** A passive data connection, by EPSV. */
  readonly openData: () => Promise<Socket>;
  /** Resolves when the server has closed the connection. */
  readonly closed: Promise<void>;
}

/** Connects; the greeting is not read yet. */
export async function rawConnect(port: number): Promise<RawClient> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  const parser = new ReplyParser();
  const replies: Reply[] = [];
  const waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void }[] = [];
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => {
      waiting.forEach(({ reject }) => reject(new Error("closed")));
      resolve();
    });
  });
  socket.on("error", () => undefined);
  socket.on("data", (chunk: Buffer) => {
    replies.push(...parser.push(chunk));
    while (replies.length > 0 && waiting.length > 0) waiting.shift()?.resolve(replies.shift() as Reply);
  });
  await once(socket, "connect");
  const reply = (): Promise<Reply> => {
    const arrived = replies.shift();
    if (arrived !== undefined) return Promise.resolve(arrived);
    if (socket.destroyed) return Promise.reject(new Error("closed"));
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  const send = async (line: string): Promise<string> => {
    socket.write(`${line}\r\n`);
    const { code, text } = await reply();
    return `${code} ${text}`;
  };
  return {
    socket,
    closed,
    reply,
    send,
    write: (bytes) => socket.write(bytes),
    openData: async () => {
      const data = connect({
        port: passivePort(await send("EPSV")),
        host: "127.0.0.1",
        noDelay: true,
        allowHalfOpen: true,
      });
      data.on("error", () => undefined);
      await once(data, "connect");
      return data;
    },
  };
}

/** The port that an answer to EPSV, as `send` gives it, names. */
export function passivePort(answer: string): number {
  const payload = decode(parseReply(answer), "EPSV");
  if (payload?.kind !== "epsv") throw new Error(`This names no port: ${answer}`);
  return payload.port;
}

/** Connects, reads the greeting and logs in. */
export async function rawLogin(port: number, user = "ann", password = "secret"): Promise<RawClient> {
  const client = await rawConnect(port);
  await client.reply();
  await client.send(`USER ${user}`);
  const answer = await client.send(`PASS ${password}`);
  if (!answer.startsWith("230")) throw new Error(`The login was refused: ${answer}`);
  return client;
}
