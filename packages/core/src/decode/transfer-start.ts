import type { PayloadDecoder } from "./payload-decoder.js";
import { numbersBefore, wholeNumber } from "./numbers.js";
import { hasControlCharacter, textAfter, textUpToLast } from "./words.js";

/** 110: a restart marker of the sender and the receiver's for the same place (RFC 959, 3.5 and 4.2). */
export interface RestartMarkerPayload {
  readonly kind: "restart-marker";
  readonly userMarker: string;
  readonly serverMarker: string;
}

/** The name that the server chose for STOU (RFC 1123, 4.1.2.9). */
export interface StouNamePayload {
  readonly kind: "stou-name";
  readonly name: string;
}

/** 125 or 150 after RETR: the size that the server announces. A hint: it is wrong for ASCII and for listings. */
export interface SizeHintPayload {
  readonly kind: "size-hint";
  readonly bytes: number;
}

/** Reads `MARK yyyy = mmmm`, and `MARK yyyy-mmmm` between two numbers. */
export const restartMarker: PayloadDecoder<RestartMarkerPayload> = {
  kind: "restart-marker",
  codes: [110],
  commands: ["STOR", "RETR", "APPE", "STOU"],
  decode({ text }) {
    const match = /^MARK (\S+) = (\S+)$/.exec(text) ?? /^MARK (\d+)-(\d+)$/.exec(text);
    const [, userMarker, serverMarker] = match ?? [];
    if (userMarker === undefined || serverMarker === undefined || hasControlCharacter(text)) return undefined;
    return { kind: "restart-marker", userMarker, serverMarker };
  },
};

/** Reads `FILE: name`, and the name where other servers put it, in the reply before or after the transfer. */
export const stouName: PayloadDecoder<StouNamePayload> = {
  kind: "stou-name",
  codes: [125, 150, 226, 250],
  commands: ["STOU"],
  decode({ lines }) {
    const line = lines.at(-1) ?? "";
    const name =
      /^FILE: (.+)$/i.exec(line)?.[1] ??
      textUpToLast(textAfter(line, "(unique file name: "), ")") ??
      /^(.+): Transfer started\.?$/i.exec(line)?.[1];
    return name === undefined || name === "" || hasControlCharacter(name) ? undefined : { kind: "stou-name", name };
  },
};

const atTheEnd = /^(\d{1,20}) bytes\)\.?$/i;

/** Reads `(545 bytes)` at the end of the text, or the only number of bytes in it. A file name may hold another. */
export const sizeHint: PayloadDecoder<SizeHintPayload> = {
  kind: "size-hint",
  codes: [125, 150],
  commands: ["RETR"],
  decode({ text }) {
    const counts = numbersBefore(text, ["bytes"]);
    const last = atTheEnd.exec(text.slice(text.lastIndexOf("(") + 1).trimEnd())?.[1];
    const count = last ?? (counts.length === 1 ? counts[0] : undefined);
    const bytes = wholeNumber(count ?? "");
    return bytes === undefined ? undefined : { kind: "size-hint", bytes };
  },
};
