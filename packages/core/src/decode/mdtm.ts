import type { PayloadDecoder } from "./payload-decoder.js";
import { epochMsOf } from "./timestamp.js";
import { wordsOf } from "./words.js";

/** 213 after MDTM: when a file was last modified (RFC 3659, 3). */
export interface MdtmPayload {
  readonly kind: "mdtm";
  /** Milliseconds since 1970, UTC. Some servers send local time and there is no way to see it here. */
  readonly epochMs: number;
}

/** Reads the one time in the reply. */
export const mdtm: PayloadDecoder<MdtmPayload> = {
  kind: "mdtm",
  codes: [213],
  commands: ["MDTM"],
  decode({ lines, text }) {
    const times = wordsOf(text).filter((word) => /^\d{14}/.test(word));
    const epochMs = lines.length === 1 && times.length === 1 ? epochMsOf(times[0] ?? "") : undefined;
    return epochMs === undefined ? undefined : { kind: "mdtm", epochMs };
  },
};
