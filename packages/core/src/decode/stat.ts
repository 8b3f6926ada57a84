import type { PayloadDecoder } from "./payload-decoder.js";

/** The reply to STAT: the server's status, or a listing when STAT had a path (RFC 959, 4.1.3). */
export interface StatPayload {
  readonly kind: "stat";
  /** What stands between the first and the last line, or the only line. Servers mix up 211, 212 and 213. */
  readonly entries: readonly string[];
}

/** Takes the frame off. */
export const stat: PayloadDecoder<StatPayload> = {
  kind: "stat",
  codes: [211, 212, 213],
  commands: ["STAT"],
  decode({ lines }) {
    return { kind: "stat", entries: lines.length > 1 ? lines.slice(1, -1) : lines };
  },
};
