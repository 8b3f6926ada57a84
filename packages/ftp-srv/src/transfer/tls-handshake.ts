import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { Refusal } from "../replies/refusal.js";

/**
 * Resolves when `socket` can carry data: at once without TLS, after the handshake with it. To be called in the turn in
 * which the socket was made, before the handshake can be over. Many clients begin that only
 * when they have read the 150, and a connection that is ended before it is over looks broken to them.
 */
export function tlsHandshake(socket: Socket): Promise<void> {
  if (!(socket instanceof TLSSocket)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const failed = (error?: unknown): void =>
      reject(new Refusal(426, "Connection closed; transfer aborted: the TLS handshake failed", error));
    socket.once("secure", resolve);
    socket.once("error", failed);
    socket.once("close", () => failed());
  });
}
