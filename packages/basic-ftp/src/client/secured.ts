import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { connect as connectTls } from "node:tls";
import type { Conversation } from "./conversation.js";

const rawSockets = new WeakMap<Socket, Socket>();

/** What begins the handshake of data connections that still wait for it. */
const waiting = new WeakMap<Socket, () => void>();

/**
 * The data connection over `raw`: with TLS if the control connection has it, and with the session of that one. Its handshake
 * waits for `beginHandshake`; what is written before waits with it.
 */
export function secured({ ftp, facts }: Conversation, raw: Duplex): Socket {
  if (!("encrypted" in ftp.socket)) return asSocket(raw);
  // Servers want the session of the control connection: it proves that the same client has come.
  const session =
    facts.tlsSession ?? ftp.tlsSessionStore ?? ("getSession" in ftp.socket ? ftp.socket.getSession() : undefined);
  const begin = holdBack(raw);
  const socket = connectTls({ ...ftp.tlsOptions, socket: raw, ...(session !== undefined && { session }) });
  waiting.set(socket, begin);
  // A TLS 1.3 ticket is good for one connection: the next one gets the newest.
  socket.on("session", (next: Buffer) => {
    facts.tlsSession = next;
    if ("tlsSessionStore" in ftp) ftp.tlsSessionStore = next;
  });
  rawSockets.set(socket, asSocket(raw));
  return socket;
}

/**
 * Begins TLS on a data connection, if it waits for that. To be called when the command of the transfer is sent: pyftpdlib
 * up to 1.5.7 resets a data connection on which anything comes before it (https://github.com/giampaolo/pyftpdlib/issues/604).
 */
export function beginHandshake(socket: Socket | undefined): void {
  if (socket === undefined) return;
  waiting.get(socket)?.();
  waiting.delete(socket);
}

/** Keeps the first byte of TLS over `raw` back until the result is called. */
function holdBack(raw: Duplex): () => void {
  if (!(raw instanceof Socket)) {
    raw.cork();
    return () => raw.uncork();
  }
  // TLS writes past the stream to the handle of a socket, and waits only for one that says it is connecting.
  const socket: { connecting: boolean } = raw;
  socket.connecting = true;
  return () => {
    socket.connecting = false;
    if (!raw.destroyed) raw.emit("connect");
  };
}

/** `AwaitedSocket` has what is asked of a socket here, and is none by its class. */
function asSocket(raw: Duplex): Socket {
  return raw as unknown as Socket;
}

/** Ends a data connection by a reset, so that the server does not take what it has for the whole. */
export function resetDataConnection(socket: Socket): void {
  const raw = rawSockets.get(socket) ?? socket;
  beginHandshake(socket);
  try {
    raw.resetAndDestroy();
  } catch {
    // Not a TCP socket: a tunnel of the user's own, which knows no reset.
  }
  socket.destroy();
}
