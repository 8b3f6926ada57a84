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
    // In the same turn TLS 1.3 still has its session tickets to send, and would leave out the close_notify of a
    // connection that is ended; some clients take that for an attack.
    socket.once("secure", () => setImmediate(resolve));
    socket.once("error", failed);
    socket.once("close", () => failed());
  });
}
