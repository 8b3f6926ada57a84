import type { Socket } from "node:net";
import type { Answer } from "../replies/refusal.js";
import { plainHost } from "../transfer/data-connection.js";
import type { ServerState } from "./server-state.js";
import { shuttingDown } from "./shut-down.js";

/** The longest that a client may take for the TLS handshake; less where the idle time-out is less. */
const HANDSHAKE_MS = 30_000;
/** What a client without a place here gets for its handshake, so that it can read why. */
const REFUSED_HANDSHAKE_MS = 2000;
/** Clients without a place here that may make a handshake at the same time; more of them are cut without a word. */
const MAX_REFUSED = 16;

/** A client in its handshake. */
interface Arriving {
  readonly host: string;
  readonly refusal: Answer | undefined;
  /** The handshake is over: neither time nor the end of the connection matters here any more. */
  readonly over: () => void;
}

/**
 * For implicit TLS: a client takes its place when it connects, because a handshake may never end, and loses it when the
 * handshake takes too long. `admit` says why a host has no place, if it has none; `receive` gets the clients whose
 * handshake is over, and with them what `admit` said.
 */
export function admitHandshakes(
  state: ServerState,
  admit: (host: string) => Answer | undefined,
  receive: (socket: Socket, refusal: Answer | undefined) => void,
): void {
  const { server } = state.server;
  const arriving = new Map<string, Arriving>();
  let refused = 0;
  const [shakeHands] = server.listeners("connection") as ((socket: Socket) => void)[];
  // Node.js's own comes first; a program may have added others.
  if (shakeHands !== undefined) server.off("connection", shakeHands);
  server.on("connection", (socket: Socket) => {
    socket.on("error", () => undefined);
    const host = plainHost(socket.remoteAddress ?? "");
    const refusal = admit(host);
    if (refusal !== undefined && refused >= MAX_REFUSED) {
      socket.destroy();
      return;
    }
    if (refusal !== undefined) refused += 1;
    const longest = refusal === undefined ? Math.min(HANDSHAKE_MS, state.settings.idleTimeoutMs) : REFUSED_HANDSHAKE_MS;
    const timer = setTimeout(() => socket.destroy(), longest).unref();
    const key = ends(socket);
    const over = (): void => {
      clearTimeout(timer);
      socket.off("close", gone);
      arriving.delete(key);
      state.handshakes.delete(socket);
      if (refusal !== undefined) refused -= 1;
    };
    const gone = (): void => {
      over();
      if (refusal === undefined) state.limits.leave(host);
    };
    socket.once("close", gone);
    arriving.set(key, { host, refusal, over });
    state.handshakes.add(socket);
    shakeHands?.call(server, socket);
  });
  server.on("secureConnection", (socket: Socket) => {
    const client = arriving.get(ends(socket));
    // It is gone already, and its place was given back.
    if (client === undefined) {
      socket.destroy();
      return;
    }
    client.over();
    if (client.refusal === undefined && state.closing) {
      state.limits.leave(client.host);
      receive(socket, shuttingDown);
    } else {
      receive(socket, client.refusal);
    }
  });
}

/** The addresses and ports of both ends, which tell a connection from all others, with its TLS or without. */
function ends({ remoteAddress, remotePort, localAddress, localPort }: Socket): string {
  return [remoteAddress, remotePort, localAddress, localPort].join(" ");
}
