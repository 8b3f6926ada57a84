import { Buffer } from "node:buffer";
import { createServer } from "node:net";
import { formatReply } from "@ftp-codes/core/reply";

// A server as small as can be, in a process of its own: it keeps nothing but sizes and sends zeros. Its RETR names no size, or does
// with the argument "announce".
const announces = process.argv[2] === "announce";
const block = Buffer.alloc(1 << 20);
const stored = new Map();
const sizeOf = (name) => (name.startsWith("large") ? 1 << 28 : 1024);
const ignore = () => undefined;

const server = createServer((control) => {
  control.setNoDelay(true).on("error", ignore);
  const say = (code, text) => control.write(formatReply(code, text));
  let text = "";
  let data = Promise.resolve();

  const listen = () => {
    const listener = createServer();
    data = new Promise((resolve) => {
      listener.once("connection", (socket) => {
        listener.close();
        resolve(socket.on("error", ignore));
      });
    });
    listener.listen(0, "127.0.0.1", () => say(229, `Extended (|||${listener.address().port}|)`));
  };
  const store = async (name) => {
    say(150, "go on");
    const socket = await data;
    socket.resume().on("end", () => {
      stored.set(name, socket.bytesRead);
      say(226, "done");
    });
  };
  const send = async (name) => {
    let left = sizeOf(name);
    say(150, announces ? `here it comes (${left} bytes)` : "here it comes");
    const socket = await data;
    socket.on("close", () => say(226, "done"));
    const more = () => {
      while (left > 0) {
        const piece = block.subarray(0, Math.min(left, block.length));
        left -= piece.length;
        if (!socket.write(piece) && left > 0) return void socket.once("drain", more);
      }
      socket.end();
    };
    more();
  };
  const answers = {
    USER: () => say(331, "password"),
    PASS: () => say(230, "in"),
    FEAT: () => say(211, "none"),
    EPSV: listen,
    PWD: () => say(257, '"/"'),
    MDTM: () => say(213, "20240501120000"),
    RNFR: () => say(350, "go on"),
    RNTO: () => {
      stored.clear();
      say(250, "done");
    },
    SIZE: (name) =>
      name.endsWith(".ftp-part") && !stored.has(name)
        ? say(550, "none")
        : say(213, `${stored.get(name) ?? sizeOf(name)}`),
    STOR: store,
    RETR: send,
  };

  say(220, "ready");
  control.on("data", (chunk) => {
    const lines = (text + String(chunk)).split("\r\n");
    text = lines.pop();
    for (const line of lines) {
      const [verb, name] = line.split(" ");
      (answers[verb] ?? (() => say(200, "ok")))(name);
    }
  });
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
