import { FtpSrv, type FtpServerOptions } from "ftp-srv";
import { withReplyCodes } from "./with-reply-codes.js";
import type { ReplyCodesOptions } from "./options.js";
import type { CorrectedServer } from "./server-events.js";
import { silentLog } from "./silent-log.js";

/** Options of ftp-srv and of this package. */
export interface CreateServerOptions extends Omit<FtpServerOptions, "log">, ReplyCodesOptions {
  /** A bunyan logger; `false` for none. ftp-srv's own default prints to standard output. */
  readonly log?: unknown;
  /** `false` leaves out ftp-srv's handlers of SIGTERM, SIGINT and SIGQUIT, which close the server and end the process. */
  readonly signals?: boolean | undefined;
}

const SIGNALS = ["SIGTERM", "SIGINT", "SIGQUIT"] as const;

/** A new ftp-srv server, corrected. It listens when you call `listen()`. Throws as `withReplyCodes` does. */
export function createServer(options: CreateServerOptions = {}): CorrectedServer {
  const { signals = true, log, ...rest } = options;
  const before = SIGNALS.map((signal) => process.listeners(signal));
  const server = new FtpSrv({ ...rest, ...(log === undefined ? {} : { log: log === false ? silentLog : log }) });
  const added = SIGNALS.map((signal, index) =>
    process.listeners(signal).filter((listener) => !before[index]?.includes(listener)),
  );
  const forgetSignals = (): void =>
    SIGNALS.forEach((signal, index) => added[index]?.forEach((listener) => process.off(signal, listener)));
  if (!signals) forgetSignals();
  const corrected = withReplyCodes(server, options);
  server.once("closed", forgetSignals);
  return corrected;
}
