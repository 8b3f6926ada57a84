import type { EventEmitter } from "node:events";
import type { Server as NetServer, Socket } from "node:net";
import type { TlsOptions } from "node:tls";
import type { FileSystem, FtpSrv } from "ftp-srv";

/** The part of bunyan that ftp-srv and this package write to. */
export interface Log {
  child(fields: object): Log;
  trace(...message: unknown[]): void;
  debug(...message: unknown[]): void;
  info(...message: unknown[]): void;
  warn(...message: unknown[]): void;
  error(...message: unknown[]): void;
}

/** What this package reads and replaces on a server of ftp-srv 4.6, beside its documented surface. */
export interface ServerInternals extends EventEmitter {
  server: NetServer;
  connections: { [id: string]: ConnectionInternals };
  options: {
    anonymous: boolean | string;
    tls: TlsOptions | false;
    pasv_url: string | ((ip: string) => string | Promise<string>) | null;
    pasv_min: number;
    pasv_max: number;
    timeout: number;
    file_format: unknown;
  };
  log: Log;
  readonly isTLS: unknown;
  close(): Promise<void>;
  disconnectClient(id: string): Promise<unknown>;
}

/** What this package reads and replaces on a connection of ftp-srv 4.6, beside its documented surface. */
export interface ConnectionInternals extends EventEmitter {
  readonly id: string;
  commandSocket: Socket;
  log: Log;
  commands: { blacklist: string[]; whitelist: string[] };
  encoding: string;
  transferType: string;
  authenticated?: boolean;
  username?: string | undefined;
  fs?: FileSystem | undefined;
  secure: boolean;
  restByteCount: number | undefined;
  login(username: string, password: string): Promise<void>;
  reply(options: unknown, ...letters: unknown[]): Promise<void>;
  close(code?: number, message?: string): Promise<void>;
}

const SERVER_PARTS = { server: "object", connections: "object", options: "object", close: "function" } as const;
const CONNECTION_PARTS = {
  commandSocket: "object",
  commands: "object",
  log: "object",
  login: "function",
  reply: "function",
  close: "function",
} as const;

/** `server` with its internals in sight. Throws where this ftp-srv is built otherwise than the one we know. */
export function serverInternals(server: FtpSrv): ServerInternals {
  requireParts("server", server, { ...SERVER_PARTS, disconnectClient: "function" });
  const internals = server as unknown as ServerInternals;
  if (internals.server.listenerCount(connectionEvent(internals)) !== 1) {
    throw incompatible(`server.server has not exactly one "${connectionEvent(internals)}" listener`);
  }
  return internals;
}

/** `connection` with its internals in sight. Throws where this ftp-srv is built otherwise than the one we know. */
export function connectionInternals(connection: unknown): ConnectionInternals {
  requireParts("connection", connection, CONNECTION_PARTS);
  return connection as ConnectionInternals;
}

/** The event by which ftp-srv's net or tls server hands over a client. */
export function connectionEvent(server: ServerInternals): "connection" | "secureConnection" {
  return server.isTLS ? "secureConnection" : "connection";
}

function requireParts(name: string, value: unknown, parts: { readonly [part: string]: string }): void {
  for (const [part, type] of Object.entries(parts)) {
    const found = (value as { [part: string]: unknown } | null)?.[part];
    if (typeof found !== type || found === null) throw incompatible(`${name}.${part} is no ${type}`);
  }
}

function incompatible(what: string): Error {
  return new Error(
    `This ftp-srv is built differently from version 4.6.3, which @ftp-codes/ftp-srv corrects: ${what}. ` +
      "Install ftp-srv 4.6.3, and pass the server that `new FtpSrv(...)` returned.",
  );
}
