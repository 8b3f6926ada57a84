import { performance } from "node:perf_hooks";
import type { FtpSrv } from "ftp-srv";
import { createPassivePorts } from "../transfer/passive-ports.js";
import { serverInternals, type ServerInternals } from "./ftp-srv-internals.js";
import { createLimits } from "./limits.js";
import { createLoginDelays } from "./login-delays.js";
import { serverSettings, type ReplyCodesOptions } from "./options.js";
import { receiveClients } from "./receive-clients.js";
import { createSecureContextOf } from "./secure-context.js";
import type { CorrectedServer } from "./server-events.js";
import type { ServerState } from "./server-state.js";
import { shutDown } from "./shut-down.js";
import { logFailure } from "./log-failure.js";

const states = new WeakMap<object, ServerState>();

/**
 * Corrects an ftp-srv server and returns it, the same object: the right reply for every failure, limits, uploads that
 * don't destroy what was there, and a shut-down that says so. Call it before the server listens; a second call changes
 * nothing.
 *
 * Throws an `Error` when the server is not built like ftp-srv 4.6, when clients are already connected, and when
 * `tlsRequired` is set on a server without TLS.
 */
export function withReplyCodes(server: FtpSrv, options: ReplyCodesOptions = {}): CorrectedServer {
  if (states.has(server)) return server as CorrectedServer;
  const internals = serverInternals(server);
  if (Object.keys(internals.connections).length > 0) {
    throw new Error("withReplyCodes came too late: clients are already connected. Call it before server.listen().");
  }
  if (options.tlsRequired && !internals.options.tls) {
    throw new Error("tlsRequired needs TLS: give ftp-srv the option tls, with key and cert.");
  }
  // Without an address ftp-srv refuses PASV, and its log says so; we give the one that the client reached.
  internals.options.pasv_url ??= () => "";
  const state = createState(internals, options);
  states.set(server, state);
  receiveClients(state);
  let closed: Promise<void> | undefined;
  internals.close = () => (closed ??= shutDown(state));
  internals.disconnectClient = (id) => {
    const connection = internals.connections[id];
    // ftp-srv's table; a Map would not be its table.
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete internals.connections[id];
    connection?.commandSocket.destroy();
    return Promise.resolve("Disconnected");
  };
  return server as CorrectedServer;
}

/** How often each code was sent since `withReplyCodes`; empty for a server that it never got. */
export function replyCounts(server: FtpSrv): ReadonlyMap<number, number> {
  return states.get(server)?.counts ?? new Map();
}

function createState(server: ServerInternals, options: ReplyCodesOptions): ServerState {
  const settings = serverSettings(options, server.options.timeout);
  const counts = new Map<number, number>();
  return {
    server,
    settings,
    counts,
    sessions: new Set(),
    handshakes: new Set(),
    limits: createLimits(settings),
    loginDelays: createLoginDelays(settings.loginDelayMs, () => performance.now()),
    ports: createPassivePorts(server.options.pasv_min, server.options.pasv_max),
    secureContext: createSecureContextOf(server),
    closing: false,
    replied: (code, event) => {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      if (options.onReply !== undefined || server.listenerCount("reply") > 0) {
        tell(server, "reply", options.onReply, event());
      }
    },
    loginAnswered: (event) => tell(server, "login-result", options.onLogin, event),
    transferred: (kind, event) => tell(server, kind, kind === "upload" ? options.onUpload : options.onDownload, event),
  };
}

/** A listener that throws must not take a session down. */
function tell<Event>(
  server: ServerInternals,
  name: string,
  listener: ((event: Event) => unknown) | undefined,
  event: Event,
): void {
  const failed = (error: unknown): void => logFailure(server.log, error, `A listener for "${name}" threw`);
  try {
    const returned: unknown = listener?.(event);
    if (returned instanceof Promise) returned.catch(failed);
    server.emit(name, event);
  } catch (error) {
    failed(error);
  }
}
