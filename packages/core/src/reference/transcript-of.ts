import { isKnownCode } from "../codes.js";
import type { ReplyCode } from "../codes.js";
import { notReplyTranscripts, protectedTranscripts } from "./other-transcripts.js";
import { permanentTranscripts } from "./permanent-transcripts.js";
import { positiveTranscripts } from "./positive-transcripts.js";
import type { Transcript } from "./transcript.js";
import { transientTranscripts } from "./transient-transcripts.js";

const transcripts: { readonly [C in ReplyCode]: Transcript } = {
  ...positiveTranscripts,
  ...transientTranscripts,
  ...permanentTranscripts,
  ...protectedTranscripts,
};

/** A short conversation in which `code` comes up; `undefined` for a number that the catalogue does not have. */
export function transcriptOf(code: number): Transcript | undefined {
  return isKnownCode(code) ? transcripts[code] : notReplyTranscripts[code];
}
