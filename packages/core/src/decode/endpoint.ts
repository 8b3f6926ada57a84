import { ipv4Octets, ipv6Groups } from "./address.js";
import { portNumber } from "./port.js";
import { firstDefined, parenthesised } from "./words.js";

/** An address and a port that a server named. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** Reads the first `(|family|address|port|)` in a text (RFC 2428, 2); family 1 is IPv4, 2 is IPv6. */
export function endpointOf(text: string): Endpoint | undefined {
  return firstDefined(parenthesised(text), (inside) => {
    const [before, family, host = "", digits = "", after, ...more] = inside.split("|");
    const port = portNumber(digits);
    const isAddress = family === "1" ? ipv4Octets(host) : family === "2" ? ipv6Groups(host) : undefined;
    const isFrame = before === "" && after === "" && more.length === 0;
    return isFrame && isAddress && port !== undefined ? { host, port } : undefined;
  });
}
