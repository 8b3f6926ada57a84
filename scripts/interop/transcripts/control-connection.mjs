import { connect } from "node:net";
import { ReplyParser } from "@ftp-codes/core/reply";

/** Longer than any server here takes to answer, waits after a wrong password included. */
const patienceMs = 15_000;

/**
 * A control connection to `port` on 127.0.0.1. `send` writes a line; `nextReply` resolves with the next reply and its
 * `wire`, the bytes it was made of as a latin1 string (one character a byte), or with `undefined` when none came in time
 * or the server has closed the connection. It throws what the parser throws.
 */
export function openControlConnection(port) {
  const socket = connect(port, "127.0.0.1");
  const parser = new ReplyParser();
  const received = [];
  let wire = "";
  let closed = false;
  let wake = () => {};
  socket.on("data", (chunk) => {
    // One byte at a time, so that it is known where each reply ends.
    for (const byte of chunk) {
      if (parser.error !== undefined) break;
      wire += String.fromCharCode(byte);
      for (const reply of parser.push(Uint8Array.of(byte))) {
        received.push({ reply, wire });
        wire = "";
      }
    }
    wake();
  });
  // A reset ends the conversation as a close does; what came before it counts.
  socket.on("error", () => {});
  socket.on("close", () => {
    closed = true;
    wake();
  });
  return {
    send: (line) => socket.write(`${line}\r\n`, "latin1"),
    async nextReply(withinMs = patienceMs) {
      const deadline = Date.now() + withinMs;
      for (;;) {
        const next = received.shift();
        if (next !== undefined) return next;
        if (closed || parser.error !== undefined) parser.end();
        const left = deadline - Date.now();
        if (closed || left <= 0) return undefined;
        await new Promise((resolve) => {
          const timer = setTimeout(resolve, left);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
    isClosed: () => closed,
    destroy: () => socket.destroy(),
  };
}
