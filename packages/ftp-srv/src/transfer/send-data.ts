import type { Readable } from "node:stream";
import type { Socket } from "node:net";
import { Refusal } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import { closeGently } from "./close-gently.js";
import { tlsHandshake } from "./tls-handshake.js";
import type { Transfer } from "./transfer.js";

/**
 * Sends all of `source` over the session's data connection, after a 150 with the text `opening`. Throws the error of
 * `source`, or a `Refusal`: 425 without a data connection, 426 when it broke.
 */
export async function sendData(session: Session, source: Readable, opening: string): Promise<void> {
  // It may fail before anybody waits for it.
  let sourceFailure: { readonly error: unknown } | undefined;
  source.once("error", (error) => (sourceFailure ??= { error }));
  let socket: Socket;
  try {
    socket = await session.data.open();
  } catch (error) {
    source.destroy();
    throw error;
  }
  session.reply({ code: 150, text: opening });
  const transfer = session.data.begin(socket);
  try {
    // Read what the client sends, which should be nothing, to learn that it closed.
    socket.resume();
    await tlsHandshake(socket);
    if (sourceFailure === undefined) await pump(source, socket, transfer);
    closeGently(socket);
  } catch (error) {
    throw transfer.abortedWith() ?? new Refusal(426, "Connection closed; transfer aborted", error);
  } finally {
    source.destroy();
    transfer.end();
  }
  if (sourceFailure !== undefined) throw sourceFailure.error;
}

/** Resolves when `socket` has taken all of `source`, or when `source` failed; rejects when `socket` broke. */
function pump(source: Readable, socket: Socket, transfer: Transfer): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = (error?: unknown): void => {
      if (!socket.writableFinished) reject(error instanceof Error ? error : new Error("The connection broke"));
    };
    socket.once("error", broken);
    socket.once("close", broken);
    socket.once("finish", resolve);
    source.once("error", () => resolve());
    if (socket.destroyed) broken();
    source.on("data", (chunk: Buffer | string) => transfer.moved(Buffer.byteLength(chunk)));
    source.pipe(socket);
  });
}
