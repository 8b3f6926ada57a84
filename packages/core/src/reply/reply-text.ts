import { indexOfByte } from "./index-of-byte.js";

/** An encoding with a name of its own here, or any label of the Encoding Standard in which ASCII is ASCII. */
export type ReplyEncoding = "utf8" | "latin1" | (string & {});

const LF = 10;
/** A part is the shortest run of whole lines that is longer than this. */
const partBytes = 16 * 1024;
/** Characters that `String.fromCharCode` gets at once: more would overflow the stack of some engines. */
const charactersAtOnce = 8192;

/**
 * Turns the bytes of a whole reply into text. The text of a long reply comes in parts, each of which ends at a line end:
 * engines treat strings that are a megabyte long much worse than many that are short.
 */
export type ReplyDecoder = (bytes: Uint8Array) => string[];

/**
 * Makes a decoder.
 *
 * - `"utf8"` or `"utf-8"`: UTF-8, and latin1 for a reply that is not valid UTF-8 (RFC 2640 asks for UTF-8, many servers do not care).
 * - `"latin1"` or `"iso-8859-1"`: every byte is the character of the same number (ISO 8859-1), so no byte is lost.
 * - anything else: what `TextDecoder` makes of it, such as `"gbk"` or `"windows-1251"`.
 *
 * Throws a RangeError for a label that `TextDecoder` does not know, or whose ASCII characters are not single bytes.
 */
export function createReplyDecoder(encoding: ReplyEncoding): ReplyDecoder {
  // TextDecoder takes both for windows-1252, which has other characters from 0x80 to 0x9f.
  if (/^(?:latin1|iso-8859-1)$/i.test(encoding)) return (bytes) => inParts(bytes, latin1);
  if (!/^utf-?8$/i.test(encoding)) {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    if (decoder.decode(new Uint8Array([50, 50, 48, LF])) !== "220\n")
      throw new RangeError(`Replies are ASCII with additions; ${encoding} is not.`);
    return (bytes) => inParts(bytes, (part) => decoder.decode(part));
  }
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const strict = (part: Uint8Array) => decoder.decode(part);
  return (bytes) => {
    try {
      return inParts(bytes, strict);
    } catch {
      return inParts(bytes, latin1);
    }
  };
}

function inParts(bytes: Uint8Array, decode: (part: Uint8Array) => string): string[] {
  if (bytes.length <= partBytes) return [decode(bytes)];
  const parts: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const lineEnd = indexOfByte(bytes, LF, start + partBytes);
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1;
    parts.push(decode(bytes.subarray(start, end)));
    start = end;
  }
  return parts;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += charactersAtOnce)
    text += String.fromCharCode(...bytes.subarray(start, start + charactersAtOnce));
  return text;
}

/** Turns text that comes in chunks into UTF-8 bytes; a surrogate pair may be split between two chunks. */
export class ChunkEncoder {
  readonly #encoder = new TextEncoder();
  #highSurrogate = "";

  /** Is half of a character waiting for the rest? */
  get pending(): boolean {
    return this.#highSurrogate !== "";
  }

  encode(chunk: string): Uint8Array {
    const text = this.#highSurrogate + chunk;
    const last = text.charCodeAt(text.length - 1);
    const cut = last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
    this.#highSurrogate = text.slice(cut);
    return asciiBytes(text, cut) ?? this.#encoder.encode(text.slice(0, cut));
  }
}

/** Most replies are short and ASCII, where a loop is several times faster than an encoder. */
function asciiBytes(text: string, length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    const character = text.charCodeAt(index);
    if (character > 127) return undefined;
    bytes[index] = character;
  }
  return bytes;
}
