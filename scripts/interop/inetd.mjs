// Runs a program for each connection with the socket as its standard input and output, as inetd does.
// "node inetd.mjs PORT PROGRAM [ARGUMENT...]" listens on 127.0.0.1.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const [port, program, ...args] = process.argv.slice(2);
const listener = createServer({ pauseOnConnect: true }, (socket) => {
  const child = spawn(program, args, { stdio: [socket, socket, "ignore"] });
  child.once("spawn", () => socket.destroy());
  child.once("error", () => socket.destroy());
});
listener.listen(Number(port), "127.0.0.1");
