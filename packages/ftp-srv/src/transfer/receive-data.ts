import type { Socket } from "node:net";
import { finished, type Writable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Upload, UploadEnd } from "../files/upload.js";
import { Refusal } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import { closeGently } from "./close-gently.js";
import type { Transfer } from "./transfer.js";
import { logFailure } from "../server/log-failure.js";

/** After a failure the client is heard out this long, because it reads the reply only when it has sent everything. */
const DRAIN_MS = 10_000;

/**
 * Stores what comes over the session's data connection, after a 150 with the text `opening`. Returns only when the file is whole and in its
 * place. Throws what made storing fail, or a `Refusal`: 425 without a data connection, 426 when it broke.
 */
export async function receiveData(session: Session, upload: Upload, opening: string): Promise<void> {
  upload.stream.on("error", () => undefined);
  let socket: Socket;
  try {
    socket = await session.data.open();
  } catch (error) {
    upload.stream.destroy();
    await settle(session, upload, "unused");
    throw error;
  }
  session.reply({ code: 150, text: opening });
  const transfer = session.data.begin(socket);
  try {
    await store(session, transfer, upload.stream);
  } catch (error) {
    await settle(session, upload, error instanceof Refusal ? "cut" : "failed");
    throw error;
  } finally {
    transfer.end();
    closeGently(socket);
  }
  await upload.settle("complete");
}

/** Resolves when the client ended its data and all of it is written. */
async function store(session: Session, transfer: Transfer, stream: Writable): Promise<void> {
  const { socket } = transfer;
  // Not by `pipe`: for a small file its listeners cost as much as the writing.
  const write = (chunk: Buffer): void => {
    transfer.moved(chunk.length);
    if (!stream.write(chunk)) socket.pause();
  };
  stream.on("drain", () => socket.resume());
  socket.on("data", write);
  socket.resume();
  let ended: "end" | "cut" | undefined;
  const written = new Promise<void>((resolve, reject) => {
    finished(stream, { readable: false }, (error) => {
      if (error) reject(error);
      // A stream that ends before its input is as bad as one that fails.
      else if (ended === undefined) reject(new Error("The file's stream closed before the upload ended"));
      else resolve();
    });
  });
  void endOf(socket).then((how) => {
    ended = how;
    stream.end();
  });
  try {
    await written;
  } catch (error) {
    socket.off("data", write);
    if (ended === undefined) await drain(socket);
    throw error;
  }
  // When a client dies, both of its connections end: the control connection's end may be the next event.
  await nextTurn();
  if (ended === "cut" || session.isGone) {
    throw transfer.abortedWith() ?? new Refusal(426, "Connection closed; transfer aborted");
  }
}

/** `"end"` when the client closed its direction in good order, `"cut"` when the connection broke. */
function endOf(socket: Socket): Promise<"end" | "cut"> {
  return new Promise((resolve) => {
    if (socket.readableEnded) resolve("end");
    if (socket.destroyed) resolve("cut");
    socket.once("end", () => resolve("end"));
    socket.once("error", () => resolve("cut"));
    socket.once("close", () => resolve("cut"));
  });
}

/** Reads on without keeping anything. */
async function drain(socket: Socket): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  socket.resume();
  await Promise.race([endOf(socket), new Promise((resolve) => (timer = setTimeout(resolve, DRAIN_MS)))]);
  clearTimeout(timer);
}

/** The transfer's own error is the one to tell; a failure to clean up goes to the log. */
async function settle(session: Session, upload: Upload, end: UploadEnd): Promise<void> {
  try {
    await upload.settle(end);
  } catch (error) {
    logFailure(session.connection.log, error, `Cleaning up after the upload of ${upload.clientPath} failed`);
  }
}
