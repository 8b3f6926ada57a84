import type { PayloadDecoder } from "./payload-decoder.js";
import { productOf } from "./server-product.js";
import { hasControlCharacter } from "./words.js";

/** 215: what operating system the server claims to be, which often decides how its listings look (RFC 959, 4.1.3). */
export interface SystPayload {
  readonly kind: "syst";
  /** The first word: `"UNIX"`, `"Windows_NT"`, `"OS/400"`. Many servers say UNIX and are not. */
  readonly system: string;
  /** The program, where the text names it. */
  readonly product?: string;
}

/** Reads the first word. */
export const syst: PayloadDecoder<SystPayload> = {
  kind: "syst",
  codes: [215],
  commands: ["SYST"],
  decode({ text }) {
    const system = /^\s*(\S+)/.exec(text)?.[1];
    if (system === undefined || hasControlCharacter(system)) return undefined;
    const product = productOf(text)?.product;
    return { kind: "syst", system, ...(product === undefined ? {} : { product }) };
  },
};
