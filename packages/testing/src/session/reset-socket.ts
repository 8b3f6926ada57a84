import type { Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";

/**
 * How long the bytes before a reset have for themselves. A reader that finds bytes and reset at once may lose the bytes or
 * take the reset for a proper end, as libuv does.
 */
const pauseMs = 20;

/** Ends a connection by RST alone; resolves when that is done. */
export async function resetSocket(socket: Socket): Promise<void> {
  if (socket.bytesWritten > 0) {
    await setTimeout(pauseMs);
    // A client on the same event loop has read by now, however late the timer was.
    await setImmediate();
  }
  if (socket.destroyed) return;
  // Without this, `resetAndDestroy` sends a FIN first.
  socket._final = (done) => done();
  socket.resetAndDestroy();
}
