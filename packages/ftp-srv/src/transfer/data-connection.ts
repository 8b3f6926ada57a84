import { connect, createServer, isIPv6, type Socket } from "node:net";
import { Refusal } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import { closeGently } from "./close-gently.js";

/** A data connection that was agreed on and not yet used. */
export interface DataConnection {
  /** The client's connection, waited for or made; the caller closes it. Throws a 425 `Refusal` when none comes about. */
  readonly open: () => Socket | Promise<Socket>;
  /** Gives port and socket back; an `open` that still waits throws `reason`, or its 425. */
  readonly close: (reason?: Refusal) => void;
}

/** Listens for the client (PASV, EPSV) at the address of its control connection; others are turned away. */
export async function listenForData(session: Session): Promise<DataConnection & { readonly port: number }> {
  const { dataTimeoutMs } = session.state.settings;
  let arrived: Socket | undefined;
  const arrival = deferred<Socket>();
  // Half-open, because a client may end its own direction and go on reading.
  const listener = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, (socket) => {
    socket.on("error", (error) => session.socketFailed("dataSocket", error));
    if (!isSameHost(socket.remoteAddress, session.host)) {
      session.connection.log.warn({ host: socket.remoteAddress }, "Refused a data connection from another host");
      socket.destroy();
      return;
    }
    listener.close();
    arrived = socket;
    arrival.resolve(socket);
  });
  const port = await session.state.ports.listen(listener, session.connection.commandSocket.localAddress ?? "127.0.0.1");
  listener.on("error", (error) => session.socketFailed("dataSocket", error));
  // A client that never comes doesn't keep the port.
  const expiry = setTimeout(() => listener.close(), 6 * dataTimeoutMs).unref();
  listener.once("close", () => clearTimeout(expiry));
  return {
    port,
    // Most clients connect before they send the command.
    open: () => arrived ?? inTime(dataTimeoutMs, arrival),
    close: (reason) => {
      listener.close();
      arrival.reject(reason);
      arrival.promise.then(closeGently, () => undefined);
    },
  };
}

/** Connects to the client (PORT, EPRT) when a transfer begins. `host` and `port` must have been checked. */
export function connectForData(session: Session, host: string, port: number): DataConnection {
  const { localAddress } = session.connection.commandSocket;
  const arrival = deferred<Socket>();
  return {
    open: () => {
      const from = localAddress === undefined ? {} : { localAddress };
      const socket = connect({ host, port, allowHalfOpen: true, noDelay: true, ...from });
      socket.on("error", (error) => session.socketFailed("dataSocket", error));
      socket.once("error", arrival.reject);
      socket.once("connect", () => arrival.resolve(socket));
      arrival.promise.catch(() => socket.destroy());
      return inTime(session.state.settings.dataTimeoutMs, arrival);
    },
    close: (reason) => arrival.reject(reason),
  };
}

/** Two ways to write the same address: IPv4 also comes mapped into IPv6. */
export function isSameHost(one: string | undefined, other: string): boolean {
  return one !== undefined && plainHost(one) === plainHost(other);
}

/** An address without the prefix by which a dual-stack socket shows IPv4, and without a zone. */
export function plainHost(address: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  return mapped ?? (isIPv6(address) ? (address.split("%")[0] ?? address).toLowerCase() : address);
}

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

function deferred<Value>(): Deferred<Value> {
  let settle: Pick<Deferred<Value>, "resolve" | "reject"> | undefined;
  const promise = new Promise<Value>((resolve, reject) => (settle = { resolve, reject }));
  // Whoever opens the connection hears of a rejection; nobody may ever open it.
  promise.catch(() => undefined);
  return { promise, resolve: (value) => settle?.resolve(value), reject: (reason) => settle?.reject(reason) };
}

/** The socket that arrives within `milliseconds`; else a 425, or the `Refusal` that it was closed with. */
async function inTime(milliseconds: number, arrival: Deferred<Socket>): Promise<Socket> {
  const timer = setTimeout(() => arrival.reject(undefined), milliseconds);
  try {
    return await arrival.promise;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(425, "Can't open data connection: it was not established", error);
  } finally {
    clearTimeout(timer);
  }
}
