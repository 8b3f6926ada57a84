import type { Socket } from "node:net";
import type { DataEnd, Plan } from "../script/plan.js";

/** What `plan` does to the data connection: `undefined` when it is closed properly after the last byte. */
export function dataEnd(plan: Plan): DataEnd | undefined {
  if (plan.quotaBytes !== undefined) return undefined;
  if (plan.data) return plan.data;
  if (typeof plan.position !== "number" && plan.position !== "half") return undefined;
  return plan.control === "reset" ? "reset" : "close";
}

/** How long a client may take to close its side of a data connection that was ended. */
const lingerMs = 1000;

/** Ends a data connection after its last byte; resolves when the end was sent. */
export function endSocket(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) {
      resolve();
      return;
    }
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    socket.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
    socket.resume();
    socket.end(resolve);
  });
}

/**
 * Resolves when a transfer that stalls is over: `signal` is aborted, or the client leaves the data connection of a download.
 * At an upload, the client's end of the connection is the end of its file, and no sign of that.
 */
export function stallOver(socket: Socket, direction: "down" | "up", signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
    if (direction === "up") return;
    socket.once("end", resolve);
    socket.once("close", resolve);
    socket.resume();
  });
}
