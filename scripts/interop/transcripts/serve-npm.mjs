// Runs ftp-srv, bare or as @ftp-codes/ftp-srv corrects it, in a process of its own: the recorder and the tests of doctor start
// and end it. `refusal` is what every login is refused with.
import { FtpSrv } from "ftp-srv";
import { createServer } from "@ftp-codes/ftp-srv";

const { corrected, port, root, settings, refusal } = JSON.parse(process.argv[2]);
const silent = () => {};
const log = { trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent };
log.child = () => log;
const options = { url: `ftp://127.0.0.1:${port}`, pasv_url: "127.0.0.1", log, ...settings };
const server = corrected ? createServer({ ...options, log: false }) : new FtpSrv(options);
server.on("login", ({ username, password }, resolve, reject) => {
  if (refusal !== undefined) reject(new Error(refusal));
  else if (username === "someone" && password === "some-password") resolve({ root });
  else reject(new Error("Login incorrect"));
});
await server.listen();
