import { type FactsOfPath, factsOfPath } from "./facts.js";
import type { PayloadDecoder } from "./payload-decoder.js";
import { epochMsOf } from "./timestamp.js";
import { wholeNumber } from "./numbers.js";
import { firstDefined, hasControlCharacter } from "./words.js";

/** 250 after MLST: the facts of one file or directory (RFC 3659, 7). */
export interface MlstPayload extends FactsOfPath {
  readonly kind: "mlst";
  /** The fact `size`, when it is a number that can be exact. */
  readonly sizeBytes?: number;
  /** The fact `modify`, in milliseconds since 1970, UTC. */
  readonly modifyEpochMs?: number;
}

/** 213 after MFMT, MFCT or MFF: the facts that were set (draft-somers-ftp-mfxx). */
export interface MfmtPayload extends FactsOfPath {
  readonly kind: "mfmt";
  /** The fact `modify`, in milliseconds since 1970, UTC. */
  readonly modifyEpochMs?: number;
}

/** Reads the first line that holds facts, wherever the server put it. */
export const mlst: PayloadDecoder<MlstPayload> = {
  kind: "mlst",
  codes: [250],
  commands: ["MLST"],
  decode({ lines }) {
    const found = firstFacts(lines);
    if (!found) return undefined;
    const sizeBytes = wholeNumber(found.facts.get("size") ?? "");
    return { kind: "mlst", ...found, ...(sizeBytes === undefined ? {} : { sizeBytes }), ...modified(found) };
  },
};

/** Reads the facts and the path. A full stop behind the path stays: it may belong to it. */
export const mfmt: PayloadDecoder<MfmtPayload> = {
  kind: "mfmt",
  codes: [213],
  commands: ["MFMT", "MFCT", "MFF"],
  decode({ lines }) {
    const found = firstFacts(lines);
    return found && { kind: "mfmt", ...found, ...modified(found) };
  },
};

function firstFacts(lines: readonly string[]): FactsOfPath | undefined {
  return firstDefined(lines, (line) => (hasControlCharacter(line) ? undefined : factsOfPath(line)));
}

function modified({ facts }: FactsOfPath): { modifyEpochMs?: number } {
  const modifyEpochMs = epochMsOf(facts.get("modify") ?? "");
  return modifyEpochMs === undefined ? {} : { modifyEpochMs };
}
