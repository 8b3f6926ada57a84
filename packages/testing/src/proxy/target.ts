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

/** The target as an object: of `"ftp://host:port"` host and port count, and 21 where there is no port. Throws a `TypeError` for any other text. */
export function targetServer(target: string | URL | TargetServer): Target {
  if (typeof target !== "string" && !(target instanceof URL)) return { host: "127.0.0.1", ...target };
  const url = new URL(target);
  if (url.protocol === "ftp:" && url.hostname !== "") {
    return { host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port || 21) };
  }
  throw new TypeError(`A proxy stands in front of "ftp://host:port", and this is "${url.protocol}".`);
}
