import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";

/** How long the client may take to close a data connection that we are done with. */
const LINGER_MS = 5000;

/** Ends our direction, and lets the client read, or send, to the end before the socket goes. */
export function closeGently(socket: Socket): void {
  if (socket.destroyed) return;
  // Nothing is left to read or to write: without TLS, which has a last word of its own, closing says it all.
  if (socket.readableEnded && socket.writableLength === 0 && !(socket instanceof TLSSocket)) {
    socket.destroy();
    return;
  }
  if (!socket.writableEnded) socket.end();
  if (socket.readableEnded) {
    socket.destroySoon();
    return;
  }
  const linger = setTimeout(() => socket.destroy(), LINGER_MS).unref();
  socket.once("end", () => socket.destroySoon());
  socket.once("close", () => clearTimeout(linger));
  socket.resume();
}
