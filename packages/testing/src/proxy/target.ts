import type { ConnectionOptions } from "node:tls";

/** The server behind a proxy. */
export interface TargetServer {
  /** 127.0.0.1 unless given. */
  readonly host?: string;
  readonly port: number;
  /** TLS towards the server, by AUTH TLS on the control connection and PROT P for the data; none unless given. */
  readonly tls?: Pick<ConnectionOptions, "ca" | "rejectUnauthorized" | "servername">;
}

/** A target whose host is known. */
export interface Target extends TargetServer {
  readonly host: string;
}

/** What is there is not shown: an address may hold a password. */
const noTarget = (): TypeError =>
  new TypeError('A proxy stands in front of "ftp://host:port" or { host, port } with a port from 1 to 65535.');

const isPort = (port: unknown): boolean =>
  typeof port === "number" && Number.isInteger(port) && port >= 1 && port <= 65_535;

function ofUrl(target: string | URL): Target {
  if (!URL.canParse(String(target))) throw noTarget();
  const { protocol, hostname, port } = new URL(target);
  if (protocol !== "ftp:" || hostname === "" || port === "0") throw noTarget();
  return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 21) };
}

/**
 * The target as an object: of `"ftp://host:port"` host and port count, and 21 where there is no port. Throws a `TypeError`
 * for what is neither an address of that form nor an object with a port.
 */
export function targetServer(target: string | URL | TargetServer): Target {
  if (typeof target === "string" || target instanceof URL) return ofUrl(target);
  const { host = "127.0.0.1", port } = Object(target) as Partial<TargetServer>;
  if (typeof host !== "string" || !isPort(port)) throw noTarget();
  return { ...target, host };
}
