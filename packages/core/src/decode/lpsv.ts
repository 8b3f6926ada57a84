import { type AddressKind, classifyAddress } from "./address.js";
import type { PayloadDecoder } from "./payload-decoder.js";
import { firstDefined, parenthesised } from "./words.js";

/** 228: where the server listens, with the lengths of address and port in front (RFC 1639). */
export interface LpsvPayload {
  readonly kind: "lpsv";
  readonly host: string;
  readonly port: number;
  readonly address: AddressKind;
}

/** Reads `(family, address length, address, port length, port)` for IPv4 and IPv6. */
export const lpsv: PayloadDecoder<LpsvPayload> = {
  kind: "lpsv",
  codes: [228],
  commands: ["LPSV"],
  decode({ text }, { peer }) {
    const numbers = firstDefined(parenthesised(text), byteList) ?? [];
    const [family, length = 0] = numbers;
    const bytes = numbers.slice(2, 2 + length);
    const [portLength, high = 0, low = 0] = numbers.slice(2 + length);
    const fits = (family === 4 && length === 4) || (family === 6 && length === 16);
    const port = high * 256 + low;
    if (!fits || portLength !== 2 || numbers.length !== length + 5 || port === 0) return undefined;
    const host = family === 4 ? bytes.join(".") : ipv6(bytes);
    return { kind: "lpsv", host, port, address: classifyAddress(host, peer) };
  },
};

function byteList(text: string): number[] | undefined {
  const words = text.split(",");
  const bytes = words.filter((word) => /^\d{1,3}$/.test(word)).map(Number);
  return bytes.length === words.length && bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function ipv6(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, group) => (bytes[2 * group] ?? 0) * 256 + (bytes[2 * group + 1] ?? 0));
  return groups.map((group) => group.toString(16)).join(":");
}
