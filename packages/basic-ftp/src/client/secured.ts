import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { Conversation } from "./conversation.js";

const rawSockets = new WeakMap<Socket, Socket>();

/** The data connection over `raw`: with TLS if the control connection has it, and with the session of that one. */
export function secured({ ftp, facts }: Conversation, raw: Duplex): Socket {
  if (!("encrypted" in ftp.socket)) return asSocket(raw);
  // Servers want the session of the control connection: it proves that the same client has come.
  const session =
    facts.tlsSession ?? ftp.tlsSessionStore ?? ("getSession" in ftp.socket ? ftp.socket.getSession() : undefined);
  const socket = connectTls({ ...ftp.tlsOptions, socket: raw, ...(session !== undefined && { session }) });
  // A TLS 1.3 ticket is good for one connection: the next one gets the newest.
  socket.on("session", (next: Buffer) => {
    facts.tlsSession = next;
    if ("tlsSessionStore" in ftp) ftp.tlsSessionStore = next;
  });
  rawSockets.set(socket, asSocket(raw));
  return socket;
}

/** `AwaitedSocket` has what is asked of a socket here, and is none by its class. */
function asSocket(raw: Duplex): Socket {
  return raw as unknown as Socket;
}

/** Ends a data connection by a reset, so that the server does not take what it has for the whole. */
export function resetDataConnection(socket: Socket): void {
  const raw = rawSockets.get(socket) ?? socket;
  try {
    raw.resetAndDestroy();
  } catch {
    // Not a TCP socket: a tunnel of the user's own, which knows no reset.
  }
  socket.destroy();
}
