// ftp-srv as it is, in a process of its own, because some of what it does ends the process: ROOT and OPTIONS as JSON.
import { FtpSrv } from "ftp-srv";
import { answerLogin } from "./login-scenarios.mjs";

process.on("unhandledRejection", () => undefined);
const [root, options] = process.argv.slice(2);
const quiet = () => undefined;
const log = { child: () => log, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };
const server = new FtpSrv({ url: "ftp://127.0.0.1:0", pasv_url: "127.0.0.1", log, ...JSON.parse(options) });
server.on("login", (...login) => answerLogin(root, ...login));
await server.listen();
console.log(server.server.address().port);
