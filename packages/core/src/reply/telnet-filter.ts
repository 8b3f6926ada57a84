import { indexOfByte } from "./index-of-byte.js";

/** Telnet's escape byte, and the commands that are more than two bytes long (RFC 854). */
const IAC = 255;
const SB = 250;
const SE = 240;
const WILL = 251;

/** Where in a Telnet sequence the next byte stands. */
type Position = "data" | "command" | "option" | "subnegotiation" | "subnegotiation-command";

/**
 * Takes Telnet sequences out of the bytes of a control connection (RFC 959, 2.3; RFC 854): two-byte commands, option
 * negotiations and subnegotiations disappear, a doubled IAC becomes one byte 255, and a byte 255 in front of anything
 * that is no Telnet command stays what it is.
 */
export class TelnetFilter {
  #position: Position = "data";
  #hiddenBytes = 0;
  readonly #maxHiddenBytes: number;

  /** `maxHiddenBytes` bounds how much one subnegotiation can swallow. */
  constructor(maxHiddenBytes: number) {
    this.#maxHiddenBytes = maxHiddenBytes;
  }

  /** Has a sequence begun that has not ended yet? */
  get pending(): boolean {
    return this.#position !== "data";
  }

  /** Has a subnegotiation gone on for longer than allowed? What follows it is not read any more. */
  get overflowed(): boolean {
    return this.#hiddenBytes > this.#maxHiddenBytes;
  }

  /** Returns `chunk` without Telnet sequences: the same array when it has none. A sequence may span chunks. */
  strip(chunk: Uint8Array): Uint8Array {
    if (this.#position === "data" && indexOfByte(chunk, IAC, 0) === -1) return chunk;
    const kept = new Uint8Array(chunk.length + 1); // one more: an IAC that ended the last chunk may turn out to be data
    let length = 0;
    for (const byte of chunk) {
      if (this.overflowed) break;
      const position = this.#position;
      const escapedData = position === "command" && (byte < SE || byte === IAC);
      if (escapedData) kept[length++] = IAC;
      if ((position === "data" && byte !== IAC) || (escapedData && byte !== IAC)) kept[length++] = byte;
      this.#position = after(position, byte);
      this.#hiddenBytes = this.#position.startsWith("sub") ? this.#hiddenBytes + 1 : 0;
    }
    return kept.subarray(0, length);
  }
}

function after(position: Position, byte: number): Position {
  switch (position) {
    case "data":
      return byte === IAC ? "command" : "data";
    case "command":
      if (byte === SB) return "subnegotiation";
      return byte >= WILL && byte < IAC ? "option" : "data";
    case "option":
      return "data";
    case "subnegotiation":
      return byte === IAC ? "subnegotiation-command" : "subnegotiation";
    case "subnegotiation-command":
      return byte === SE ? "data" : "subnegotiation";
  }
}
