import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Socket } from "node:net";
import { Refusal } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import { closeGently } from "./close-gently.js";
import { tlsHandshake } from "./tls-handshake.js";

/**
 * Sends all of `source` over the session's data connection, after a 150 with the text `opening`. Throws the error of
 * `source`, or a `Refusal`: 425 without a data connection, 426 when it broke.
 */
export async function sendData(session: Session, source: Readable, opening: string): Promise<void> {
  let socket: Socket | undefined;
  let sourceFailure: { readonly error: unknown } | undefined;
  source.once("error", (error) => {
    // A broken socket makes the pipeline destroy the source with an error that is not its own.
    if (!socket?.destroyed) sourceFailure = { error };
  });
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
    // Not before: a listener makes the source flow, and the pipeline has to be there by then.
    source.on("data", (chunk: Buffer | string) => transfer.moved(Buffer.byteLength(chunk)));
    await pipeline(source, socket);
    closeGently(socket);
  } catch (error) {
    source.destroy();
    if (sourceFailure !== undefined) throw sourceFailure.error;
    throw transfer.abortedWith() ?? new Refusal(426, "Connection closed; transfer aborted", error);
  } finally {
    transfer.end();
  }
}
