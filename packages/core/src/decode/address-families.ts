import type { PayloadDecoder } from "./payload-decoder.js";
import { firstDefined, parenthesised } from "./words.js";

/** 522, or 501 of some servers: the network protocols the server can use instead (RFC 2428, 2). */
export interface EprtProtocolsPayload {
  readonly kind: "eprt-protocols";
  /** 1 is IPv4, 2 is IPv6. */
  readonly protocols: readonly number[];
}

/** 521 after LPRT or LPSV: the address families the server can use instead (RFC 1639). */
export interface AddressFamiliesPayload {
  readonly kind: "address-families";
  /** 4 is IPv4, 6 is IPv6. */
  readonly families: readonly number[];
}

/** Reads `(1,2)` and `(use 1)`; in a 501 the latter alone, because a bare number may be the one that was refused. */
export const eprtProtocols: PayloadDecoder<EprtProtocolsPayload> = {
  kind: "eprt-protocols",
  codes: [501, 522],
  commands: ["EPRT", "EPSV"],
  decode({ code, text }) {
    const lists = parenthesised(text).filter((inside) => code === 522 || inside.startsWith("use "));
    const protocols = firstDefined(lists, numberList);
    return protocols && { kind: "eprt-protocols", protocols };
  },
};

/** Reads `(4, 6)`. */
export const addressFamilies: PayloadDecoder<AddressFamiliesPayload> = {
  kind: "address-families",
  codes: [521],
  commands: ["LPRT", "LPSV"],
  decode({ text }) {
    const families = firstDefined(parenthesised(text), numberList);
    return families && { kind: "address-families", families };
  },
};

function numberList(text: string): number[] | undefined {
  const words = text.replace(/^use /i, "").split(/, ?/);
  return words.every((word) => /^\d{1,3}$/.test(word)) ? words.map(Number) : undefined;
}
