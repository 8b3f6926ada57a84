import { onlyDurationMs, onlyNumber } from "./numbers.js";
import type { PayloadDecoder } from "./payload-decoder.js";

/** 120: the server will be ready in some minutes, and says so with a 220 then (RFC 959, 4.2). */
export interface DelayMinutesPayload {
  readonly kind: "delay-minutes";
  readonly minutes: number;
}

/** A duration in the text of a refusal. What it means, a wait or a limit that was passed, only the words say. */
export interface LimitsInTextPayload {
  readonly kind: "limits-in-text";
  readonly durationMs: number;
}

/** 350 after REST, RANG or RNFR: the server waits for the command that belongs to it (RFC 959, 4.2; RFC 3659, 5). */
export interface RestartPayload {
  readonly kind: "restart";
  /** The offset the server repeats. Many do not, and it proves nothing. */
  readonly echoedOffsetBytes?: number;
}

/** Reads "in 3 minutes". */
export const delayMinutes: PayloadDecoder<DelayMinutesPayload> = {
  kind: "delay-minutes",
  codes: [120],
  commands: ["CONNECT", "REIN"],
  decode({ text }) {
    const delayMs = onlyDurationMs(text);
    return delayMs === undefined ? undefined : { kind: "delay-minutes", minutes: delayMs / 60_000 };
  },
};

/** Reads the only duration in the text; two of them cannot be told apart here. */
export const limitsInText: PayloadDecoder<LimitsInTextPayload> = {
  kind: "limits-in-text",
  codes: [421, 430, 450, 451, 530, 550],
  commands: "any",
  decode({ text }) {
    const durationMs = onlyDurationMs(text);
    return durationMs === undefined ? undefined : { kind: "limits-in-text", durationMs };
  },
};

/** Reads 350; RNFR has no offset, and the name it may repeat can look like one. */
export const restart: PayloadDecoder<RestartPayload> = {
  kind: "restart",
  codes: [350],
  commands: ["REST", "RANG", "RNFR"],
  decode({ text }, _context, command) {
    const offset = command === "RNFR" ? undefined : onlyNumber(text);
    return { kind: "restart", ...(offset === undefined ? {} : { echoedOffsetBytes: offset }) };
  },
};
