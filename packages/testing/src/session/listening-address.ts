import { isIP } from "node:net";

/** Where a server or a proxy listens. */
export interface ListeningAddress {
  /** A free one unless given. */
  readonly port?: number;
  /** An address of this machine that no other can reach: 127.0.0.1 unless given, else 127.x.x.x, `"::1"` or `"localhost"`. */
  readonly host?: string;
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

/** The address with what is not given. Throws a `RangeError` for a host that others could reach, and for what is no port. */
export function listeningAddress({ port = 0, host = "127.0.0.1" }: ListeningAddress): Required<ListeningAddress> {
  if (!isLoopback(host)) {
    throw new RangeError(
      `A server for tests listens on 127.0.0.1, "::1" or "localhost", for this machine only, and not on ${JSON.stringify(host)}.`,
    );
  }
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new RangeError(`A port is a whole number from 0 (any free one) to 65535, and not ${port}.`);
  }
  return { port, host };
}

/** Host and port as they stand in an error or a URL. */
export const hostAndPort = (host: string, port: number): string => `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
