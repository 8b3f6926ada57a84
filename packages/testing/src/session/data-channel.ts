import { createServer, connect, type Server, type Socket } from "node:net";

/** How long a transfer waits for its data connection. */
const openTimeoutMs = 10_000;

/** The data connection of a session: prepared by PASV, EPSV, PORT or EPRT, used by one transfer (RFC 959, 3.2). */
export interface DataChannel {
  /** Listens on the address of the control connection; resolves with the port. */
  listen(host: string, peer: string): Promise<number>;
  /** Remembers where to connect to. */
  target(host: string, port: number): void;
  /** True between `listen` or `target` and the transfer that uses it. */
  readonly prepared: boolean;
  /** The open connection, or `undefined` when it could not be opened in time. */
  open(): Promise<Socket | undefined>;
  /** Stops listening, so that the port is refused. */
  refuse(): void;
  /** Drops whatever is prepared or connected. */
  close(): void;
}

/** IPv4 addresses in IPv6 form are the same address. */
export const plainAddress = (address: string | undefined): string => (address ?? "").replace(/^::ffff:/, "");

/** A data channel with nothing prepared; `track` is told of every connection, so that a server can end them all. */
export function createDataChannel(track: (socket: Socket) => void): DataChannel {
  let listener: Server | undefined;
  let waiting: Socket | undefined;
  let active: { readonly host: string; readonly port: number } | undefined;
  let arrived: ((socket: Socket | undefined) => void) | undefined;

  function close(): void {
    listener?.close();
    waiting?.destroy();
    arrived?.(undefined);
    listener = waiting = active = arrived = undefined;
  }

  function accept(socket: Socket, peer: string): void {
    track(socket);
    socket.on("error", () => socket.destroy());
    if (plainAddress(socket.remoteAddress) !== peer || waiting) {
      socket.destroy();
      return;
    }
    socket.setNoDelay(true);
    listener?.close();
    waiting = socket;
    arrived?.(socket);
  }

  function dial(host: string, port: number): Promise<Socket | undefined> {
    return new Promise((resolve) => {
      const socket = connect({ host, port, allowHalfOpen: true });
      track(socket);
      const timer = setTimeout(() => socket.destroy(), openTimeoutMs);
      socket.on("error", () => socket.destroy());
      socket.once("close", () => {
        clearTimeout(timer);
        resolve(undefined);
      });
      socket.once("connect", () => {
        clearTimeout(timer);
        socket.setNoDelay(true);
        resolve(socket);
      });
    });
  }

  function accepted(): Promise<Socket | undefined> {
    if (waiting) return Promise.resolve(waiting);
    return new Promise((resolve) => {
      const timer = setTimeout(() => arrived?.(undefined), openTimeoutMs);
      arrived = (socket) => {
        clearTimeout(timer);
        arrived = undefined;
        resolve(socket);
      };
    });
  }

  return {
    get prepared() {
      return listener !== undefined || active !== undefined;
    },
    listen(host, peer) {
      close();
      return new Promise((resolve, reject) => {
        const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
          if (server === listener) accept(socket, peer);
          else socket.destroy();
        });
        listener = server;
        server.on("error", reject);
        server.listen(0, host, () => {
          const address = server.address();
          resolve(typeof address === "object" && address ? address.port : 0);
        });
      });
    },
    target(host, port) {
      close();
      active = { host, port };
    },
    async open() {
      const socket = active ? await dial(active.host, active.port) : listener ? await accepted() : undefined;
      listener?.close();
      listener = waiting = active = undefined;
      return socket;
    },
    refuse: () => listener?.close(),
    close,
  };
}
