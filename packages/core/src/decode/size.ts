import type { Reply } from "../reply/reply.js";
import type { PayloadDecoder } from "./payload-decoder.js";
import { onlyNumber } from "./numbers.js";

/** 213 after SIZE: how many bytes a transfer in the current type would move (RFC 3659, 4). */
export interface SizePayload {
  readonly kind: "size";
  readonly bytes: number;
}

/** 213 after AVBL: how many bytes are free in a directory. */
export interface AvblPayload {
  readonly kind: "avbl";
  readonly bytes: number;
}

/** Reads a size; with words around it when no other number is among them. */
export const size: PayloadDecoder<SizePayload> = {
  kind: "size",
  codes: [213],
  commands: ["SIZE"],
  decode(reply) {
    const bytes = byteCount(reply);
    return bytes === undefined ? undefined : { kind: "size", bytes };
  },
};

/** Reads the free space. */
export const avbl: PayloadDecoder<AvblPayload> = {
  kind: "avbl",
  codes: [213],
  commands: ["AVBL"],
  decode(reply) {
    const bytes = byteCount(reply);
    return bytes === undefined ? undefined : { kind: "avbl", bytes };
  },
};

function byteCount({ lines, text }: Reply): number | undefined {
  return lines.length === 1 ? onlyNumber(text) : undefined;
}
