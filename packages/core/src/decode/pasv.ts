import { type AddressKind, classifyAddress } from "./address.js";
import type { PayloadDecoder } from "./payload-decoder.js";
import { firstDefined } from "./words.js";

/** 227: where the server listens for the data connection (RFC 959, 4.1.2). */
export interface PasvPayload {
  readonly kind: "pasv";
  readonly host: string;
  readonly port: number;
  readonly address: AddressKind;
}

/** Reads the six numbers wherever they stand, with or without parentheses. */
export const pasv: PayloadDecoder<PasvPayload> = {
  kind: "pasv",
  codes: [227],
  commands: ["PASV"],
  decode(reply, { peer }) {
    const octets = firstDefined(numberLists(reply.text), sixOctets);
    if (octets === undefined) return undefined;
    const host = octets.slice(0, 4).join(".");
    const [high = 0, low = 0] = octets.slice(4);
    const port = high * 256 + low;
    return port === 0 ? undefined : { kind: "pasv", host, port, address: classifyAddress(host, peer) };
  },
};

/**
 * The runs of words, commas and signs; a space after a comma, a word in front of the first comma and a full stop behind
 * the run do not matter. A letter at a number makes it another number, and none of an address.
 */
function numberLists(text: string): string[] {
  const runs = text.replaceAll(", ", ",").split(/[^\w,.+-]+/);
  return runs.map((run) => run.replace(/^[a-z]*,/i, "").replace(/[,.]$/, ""));
}

function sixOctets(list: string): number[] | undefined {
  const octets = list.split(",").flatMap((number) => unsignedOctet(number) ?? []);
  return octets.length === 6 && list.split(",").length === 6 ? octets : undefined;
}

/** Some servers print octets as signed bytes: -64 is 192. */
function unsignedOctet(number: string): number | undefined {
  const value = /^-?\d{1,3}$/.test(number) ? Number(number) : NaN;
  return value >= -128 && value <= 255 ? value & 255 : undefined;
}
