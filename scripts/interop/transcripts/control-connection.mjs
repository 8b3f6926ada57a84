import { connect } from "node:net";

/** Longer than any server here takes to answer, waits after a wrong password included. */
const patienceMs = 15_000;

/**
 * A control connection to `port` on 127.0.0.1 that knows nothing but where a reply ends. `send` writes a line;
 * `nextReply` resolves with the bytes of one reply as a latin1 string (one character a byte), or with `undefined` when
 * the server has closed the connection.
 */
export function openControlConnection(port) {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  let closed = false;
  let wake = () => {};
  socket.setEncoding("latin1");
  socket.on("data", (text) => {
    received += text;
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
        const length = lengthOfReply(received);
        if (length > 0) {
          const reply = received.slice(0, length);
          received = received.slice(length);
          return reply;
        }
        if (closed && received !== "") throw new Error(`The server closed in the middle of a reply: ${received}`);
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

/** How many characters the first reply in `text` has with its line ends; 0 while it is not whole. */
function lengthOfReply(text) {
  const code = text.slice(0, 3);
  const severalLines = text[3] === "-";
  for (let start = 0, end = text.indexOf("\n"); end !== -1; start = end + 1, end = text.indexOf("\n", start)) {
    const line = text.slice(start, end);
    if (!severalLines || line.startsWith(`${code} `) || line.trimEnd() === code) return end + 1;
  }
  return 0;
}
