// One server of the comparison, in a process of its own: "node serve.mjs KIND ROOT" prints the port it listens on.
import { FtpSrv } from "ftp-srv";
import { createServer } from "../dist/index.js";

const quiet = () => undefined;
const log = { child: () => log, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };
const passive = { pasv_url: "127.0.0.1", pasv_min: 20_000, pasv_max: 29_999 };

const kinds = {
  "ftp-srv": (url) => new FtpSrv({ url, log, ...passive }),
  "ftp-srv with setNoDelay": (url) => {
    const server = new FtpSrv({ url, log, ...passive });
    server.on("connect", ({ connection }) => connection.commandSocket.setNoDelay(true));
    return server;
  },
  "@ftp-codes/ftp-srv": (url) => createServer({ url, log: false, ...passive }),
};

const [kind, root] = process.argv.slice(2);
const server = kinds[kind]("ftp://127.0.0.1:0");
server.on("login", (_request, resolve) => resolve({ root }));
await server.listen();
console.log(server.server.address().port);
