import type { FtpProtocolError } from "../errors.js";
import { replyOfLines, replyOfOneLine } from "./assemble-reply.js";
import { isTlsRecord, tlsRecordBytes } from "./foreign-protocol.js";
import { indexOfByte } from "./index-of-byte.js";
import { codeOfLine, endOfText, kindOfLine } from "./reply-line.js";
import type { Reply } from "./reply.js";
import { ChunkEncoder, createReplyDecoder, type ReplyDecoder, type ReplyEncoding } from "./reply-text.js";
import { TelnetFilter } from "./telnet-filter.js";
import {
  endedEarly,
  lineTooLong,
  notAReply,
  replyTooLong,
  tlsInsteadOfReply,
  unreadableReply,
} from "./unreadable-reply.js";

/** How a `ReplyParser` reads. */
export interface ReplyParserOptions {
  /** The most bytes of one reply, all its lines and line ends together. Default 1 MiB. */
  readonly maxReplyBytes?: number | undefined;
  /** The most bytes of one line, without its line end. Default 64 KiB. */
  readonly maxLineBytes?: number | undefined;
  /**
   * `"utf8"` (the default) reads each reply that is not valid UTF-8 as latin1; `"latin1"` (every byte is the character of
   * the same number), or any other label of `TextDecoder`, is used as it is. Strings are text already and are not decoded
   * again.
   */
  readonly encoding?: ReplyEncoding | undefined;
  /**
   * What ends a reply of several lines. `"strict"` (the default) is RFC 959, 4.2: a line with the code of the first line
   * and a space, or that code alone. `"loose"`: a line with any code and a space ends it too, and the last line's code
   * is the reply's.
   */
  readonly multiline?: "strict" | "loose" | undefined;
}

const LF = 10;
const CR = 13;

/** Bytes taken from a chunk before the limits are looked at again, so that no chunk makes the buffer grow past them. */
const stepBytes = 16 * 1024;
/** The buffer's first size: most replies are one short line. */
const firstBytes = 512;
/** A buffer up to this size is kept for the next reply. */
const keptBytes = 64 * 1024;

/**
 * Reads the replies of a control connection from bytes or strings, however they were split (RFC 959, 4.2).
 *
 * A line ends at LF; carriage returns in front of it belong to the line end, one anywhere else is an ordinary character.
 * Telnet sequences in bytes are dropped. A line that is no part of a reply, and a reply or line over its limit, is never
 * skipped: the parser stops there, and every call after the one that met it throws the same `FtpProtocolError`.
 */
export class ReplyParser {
  readonly #maxReplyBytes: number;
  readonly #maxLineBytes: number;
  readonly #loose: boolean;
  readonly #decodeBytes: ReplyDecoder;
  readonly #decodeText = createReplyDecoder("utf8");
  readonly #encoder = new ChunkEncoder();
  readonly #telnet: TelnetFilter;

  /** The reply being read, as far as it came in chunks before: its finished lines with their LF, then the unfinished one. */
  #buffer = new Uint8Array(firstBytes);
  #length = 0;
  /** Where in the reply its last line begins. */
  #lineStart = 0;
  /** The code of the reply of several lines that is open, or 0. */
  #openCode = 0;
  #readsText = false;
  #error: FtpProtocolError | undefined;

  /** Throws a RangeError for a limit that is no whole number of bytes, and for an encoding that cannot be used. */
  constructor(options: ReplyParserOptions = {}) {
    this.#maxReplyBytes = wholeBytes("maxReplyBytes", options.maxReplyBytes ?? 1024 * 1024);
    this.#maxLineBytes = wholeBytes("maxLineBytes", options.maxLineBytes ?? 64 * 1024);
    this.#telnet = new TelnetFilter(this.#maxLineBytes);
    this.#loose = options.multiline === "loose";
    this.#decodeBytes = createReplyDecoder(options.encoding ?? "utf8");
  }

  /** Why nothing more can be read; `undefined` while all is well. It is what the next call will throw. */
  get error(): FtpProtocolError | undefined {
    return this.#error;
  }

  /**
   * Takes what arrived and returns the replies that are complete now, in order. When an invalid line is among it, the
   * replies before that line are returned and the next call throws `FtpProtocolError`; `error` tells at once.
   */
  push(chunk: Uint8Array | string): Reply[] {
    if (this.#error !== undefined) throw this.#error;
    const isText = typeof chunk === "string";
    this.#readsText = isText || (this.#readsText && this.#length > 0);
    const bytes = isText ? this.#encoder.encode(chunk) : this.#telnet.strip(chunk);
    const replies: Reply[] = [];
    for (let start = 0; start < bytes.length && !this.#failed; start += stepBytes)
      this.#read(view(bytes, start, start + stepBytes), replies);
    if (this.#telnet.overflowed && !this.#failed) this.#fail(unreadableReply("A Telnet negotiation has no end.", ""));
    return replies;
  }

  /** The connection has ended. Throws `FtpProtocolError` when it did so in the middle of a reply. */
  end(): Reply[] {
    if (this.#error !== undefined) throw this.#error;
    if (this.#length > 0 || this.#encoder.pending || this.#telnet.pending) {
      const line = this.#decode(this.#buffer.subarray(this.#lineStart, this.#length)).join("");
      throw this.#fail(endedEarly(line, this.#openCode === 0));
    }
    return [];
  }

  /** A getter, because a field compared twice is narrowed by the first comparison although a call may change it. */
  get #failed(): boolean {
    return this.#error !== undefined;
  }

  #read(chunk: Uint8Array, replies: Reply[]): void {
    const seen = this.#length;
    const source = seen > 0 ? this.#append(chunk) : chunk;
    let replyStart = 0;
    for (let end = indexOfByte(source, LF, seen); end !== -1; end = indexOfByte(source, LF, end + 1)) {
      const code = this.#endLine(source, replyStart, end);
      if (code !== 0) {
        const parts = this.#decode(view(source, replyStart, end + 1));
        replies.push(this.#lineStart === 0 ? replyOfOneLine(code, parts[0] ?? "") : replyOfLines(code, parts));
        replyStart = end + 1;
        this.#lineStart = this.#openCode = 0;
      } else if (this.#failed) return;
    }
    if (replyStart < source.length) this.#checkUnfinishedLine(source, replyStart);
    if (!this.#failed) this.#keep(source, replyStart);
  }

  /** A line ends in front of the LF at `lineEnd`. Returns the code of the reply that it completes, or 0. */
  #endLine(source: Uint8Array, replyStart: number, lineEnd: number): number {
    const start = replyStart + this.#lineStart;
    const end = endOfText(source, start, lineEnd);
    const code = codeOfLine(source, start, end);
    const kind = code === 0 ? "text" : kindOfLine(source, start, end);
    if (this.#isTooLong(source, start, lineEnd)) {
      this.#refuseLine(source, start, lineEnd);
    } else if (this.#openCode === 0) {
      if (kind === "final") return code;
      if (kind === "text") this.#refuseLine(source, start, end);
      this.#openCode = code;
    } else if (kind === "final" && this.#closes(code, end - start)) {
      return code;
    }
    this.#lineStart = lineEnd + 1 - replyStart;
    return 0;
  }

  /** Does a final line with this code end the open reply? A number alone on a line is too little for the loose reading. */
  #closes(code: number, lineLength: number): boolean {
    return code === this.#openCode || (this.#loose && lineLength > 3);
  }

  /** What may never get a line end is refused before it: a line over its limit, and a TLS record. */
  #checkUnfinishedLine(source: Uint8Array, replyStart: number): void {
    const start = replyStart + this.#lineStart;
    const isTls = this.#openCode === 0 && isTlsRecord(source, start, source.length);
    if (isTls || this.#isTooLong(source, start, source.length)) this.#refuseLine(source, start, source.length);
  }

  #isTooLong(source: Uint8Array, start: number, end: number): boolean {
    // A carriage return at the end may be half of the line end.
    const length = end - start - (source[end - 1] === CR ? 1 : 0);
    return length > this.#maxLineBytes || length > this.#maxReplyBytes - this.#lineStart;
  }

  /** Fails for the line from `start` to `end`, with the same error whether its end has come or not. */
  #refuseLine(source: Uint8Array, start: number, end: number): void {
    const textOf = (bytes: number) => this.#decode(source.subarray(start, start + bytes)).join("");
    const replyRoom = Math.max(this.#maxReplyBytes - this.#lineStart, 0);
    if (this.#openCode === 0 && isTlsRecord(source, start, end)) this.#fail(tlsInsteadOfReply(textOf(tlsRecordBytes)));
    else if (!this.#isTooLong(source, start, end)) this.#fail(notAReply(textOf(end - start)));
    else if (this.#maxLineBytes <= replyRoom) this.#fail(lineTooLong(this.#maxLineBytes, textOf(this.#maxLineBytes)));
    else this.#fail(replyTooLong(this.#maxReplyBytes, textOf(replyRoom)));
  }

  #decode(bytes: Uint8Array): string[] {
    return this.#readsText ? this.#decodeText(bytes) : this.#decodeBytes(bytes);
  }

  /** Puts `chunk` behind what is kept. Doubling keeps the copies of a long reply in proportion to its length. */
  #append(chunk: Uint8Array): Uint8Array {
    const length = this.#length + chunk.length;
    if (length > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#buffer.length));
      grown.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = grown;
    }
    this.#buffer.set(chunk, this.#length);
    this.#length = length;
    return this.#buffer.subarray(0, length);
  }

  /** Keeps the beginning of the next reply, which starts at `replyStart`, until more of it comes. */
  #keep(source: Uint8Array, replyStart: number): void {
    if (replyStart === 0 && this.#length === source.length) return;
    this.#length = 0;
    if (this.#buffer.length > keptBytes) this.#buffer = new Uint8Array(firstBytes);
    if (replyStart < source.length) this.#append(source.subarray(replyStart));
  }

  #fail(error: FtpProtocolError): FtpProtocolError {
    this.#error = error;
    this.#buffer = new Uint8Array(0);
    this.#length = 0;
    return error;
  }
}

/** A limit that is no number would be none at all: nothing is greater than NaN. */
function wholeBytes(option: string, bytes: number): number {
  if (!Number.isSafeInteger(bytes) || bytes < 1) throw new RangeError(`${option} is no number of bytes: ${bytes}.`);
  return bytes;
}

/** A view of some bytes; the bytes themselves when it would show all of them, because making a view takes time. */
function view(bytes: Uint8Array, start: number, end: number): Uint8Array {
  return start === 0 && end >= bytes.length ? bytes : bytes.subarray(start, end);
}
