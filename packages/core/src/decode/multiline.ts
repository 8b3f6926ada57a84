import type { PayloadDecoder } from "./payload-decoder.js";

/** A reply of several lines that no other decoder reads: a help text, a message of the day. */
export interface MultilinePayload {
  readonly kind: "multiline";
  readonly opening: string;
  readonly inner: readonly string[];
  readonly closing: string;
}

/** Takes the frame off. */
export const multiline: PayloadDecoder<MultilinePayload> = {
  kind: "multiline",
  codes: "any",
  commands: "any",
  decode({ lines }) {
    if (lines.length < 2) return undefined;
    return { kind: "multiline", opening: lines[0] ?? "", inner: lines.slice(1, -1), closing: lines.at(-1) ?? "" };
  },
};
