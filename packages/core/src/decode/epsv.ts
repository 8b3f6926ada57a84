import { type AddressKind, classifyAddress } from "./address.js";
import { endpointOf } from "./endpoint.js";
import type { PayloadDecoder } from "./payload-decoder.js";
import { portNumber } from "./port.js";

/** 229: the port where the server listens for the data connection, at the control connection's address (RFC 2428, 3). */
export interface EpsvPayload {
  readonly kind: "epsv";
  readonly port: number;
  /** `"peer"`, unless the server named an address although it must not. */
  readonly address: AddressKind;
  /** The address the server named. Leave it alone. */
  readonly host?: string;
}

/**
 * The delimiter may be any printable ASCII character; without parentheses around it, no letter or digit, and none of
 * them behind it, where a number would go on.
 */
const inParentheses = /\(([\x21-\x7e])\1\1(\d{1,5})\1\)/;
const bare = /([\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e])\1\1(\d{1,5})\1(?!\w)/;

/** Reads the port between any delimiters. */
export const epsv: PayloadDecoder<EpsvPayload> = {
  kind: "epsv",
  codes: [229],
  commands: ["EPSV"],
  decode({ text }, { peer }) {
    const port = portNumber((inParentheses.exec(text) ?? bare.exec(text))?.[2] ?? "");
    if (port !== undefined) return { kind: "epsv", port, address: "peer" };
    const named = endpointOf(text);
    return named && { kind: "epsv", ...named, address: classifyAddress(named.host, peer) };
  },
};
