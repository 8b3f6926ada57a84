import type { Duplex } from "node:stream";
import type { FileNode } from "../files/memory-tree.js";
import { createFromAscii } from "./ascii.js";

/** How a movement over the data connection ended. */
export interface Moved {
  readonly bytes: number;
  /** `"all"`: the whole was moved. `"limit"`: as many as the script allows. `"broken"`: the client or ABOR ended it. `"quota"`: there was no room for more. */
  readonly end: "all" | "limit" | "broken" | "quota";
}

const chunkBytes = 65_536;

/** Resolves when `chunk` was taken by the connection, false when the connection is gone. */
function write(socket: Duplex, chunk: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    if (socket.destroyed) {
      resolve(false);
      return;
    }
    const gone = (): void => resolve(false);
    socket.once("close", gone);
    socket.write(chunk, (error) => {
      socket.removeListener("close", gone);
      resolve(!error);
    });
  });
}

/** Sends `bytes`, not more than `limit` of them. The connection stays open. */
export async function sendBytes(socket: Duplex, bytes: Buffer, limit: number): Promise<Moved> {
  socket.resume();
  const until = Math.min(limit, bytes.length);
  for (let at = 0; at < until; at += chunkBytes) {
    if (!(await write(socket, bytes.subarray(at, Math.min(until, at + chunkBytes)))))
      return { bytes: at, end: "broken" };
  }
  return { bytes: until, end: limit < Infinity ? "limit" : "all" };
}

/**
 * Appends what comes to `file`, not more than `limit` bytes of it. With `swallow` the rest is read and dropped to the
 * client's end; without, reading stops at the limit.
 */
export function receiveBytes(
  socket: Duplex,
  file: FileNode,
  { limit, swallow, ascii, now }: { limit: number; swallow: boolean; ascii: boolean; now: () => number },
): Promise<Moved> {
  const text = ascii ? createFromAscii() : undefined;
  return new Promise((resolve) => {
    let received = 0;
    let ended = false;
    const finish = (end: Moved["end"]): void => {
      socket.removeAllListeners("data");
      if (text) file.content.append(text.end());
      file.modifiedMs = now();
      resolve({ bytes: received, end });
    };
    socket.on("data", (chunk: Buffer) => {
      const taken = chunk.subarray(0, limit - received);
      received += taken.length;
      file.content.append(text ? text.push(taken) : taken);
      if (received < limit || swallow) return;
      socket.pause();
      finish("limit");
    });
    socket.once("end", () => {
      ended = true;
      finish(limit < Infinity ? "limit" : "all");
    });
    socket.once("close", () => {
      if (!ended) finish("broken");
    });
    if (socket.destroyed) finish("broken");
    else if (limit === 0 && !swallow) finish("limit");
    else socket.resume();
  });
}
