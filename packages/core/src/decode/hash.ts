import type { PayloadDecoder } from "./payload-decoder.js";
import { wholeNumber } from "./numbers.js";
import { hasControlCharacter } from "./words.js";

/** The digest of a file, or of a part of it. */
export interface HashPayload {
  readonly kind: "hash";
  /** Hexadecimal, small letters. */
  readonly digest: string;
  /** The algorithm, when the command or the reply names it: `"MD5"`, `"SHA-256"`. */
  readonly algorithm?: string;
  /** The bytes that were read, both as the server counts them. */
  readonly range?: { readonly start: number; readonly end: number };
  readonly path?: string;
}

/** The algorithm behind each command that names one. */
const algorithmOfCommand: Readonly<Record<string, string>> = {
  XCRC: "CRC32",
  XMD5: "MD5",
  XSHA1: "SHA-1",
  XSHA256: "SHA-256",
  XSHA512: "SHA-512",
  MD5: "MD5",
};

/** Hexadecimal digits of a digest. A digest of another length is none of that algorithm. */
const digestLength: Readonly<Record<string, number>> = {
  CRC32: 8,
  MD5: 32,
  "SHA-1": 40,
  "SHA-256": 64,
  "SHA-512": 128,
};

const hexadecimal = /^[0-9a-f]{8,128}$/i;
const hashReply = /^(\S+) (?:(\d{1,16})-(\d{1,16}) )?([0-9a-f]{8,128})(?: (.+))?$/i;

/** Reads the last line, behind which some servers put lines about their progress. */
export const hash: PayloadDecoder<HashPayload> = {
  kind: "hash",
  codes: [213, 250, 251],
  // Written out: an array that spreads another counts as work at import and stays in every bundle.
  commands: ["HASH", "XCRC", "XMD5", "XSHA1", "XSHA256", "XSHA512", "MD5"],
  decode({ lines }, _context, command) {
    const line = (lines.at(-1) ?? "").trim();
    if (hasControlCharacter(line)) return undefined;
    const algorithm = algorithmOfCommand[command];
    return algorithm === undefined ? namedHash(line) : plainHash(line, command, algorithm);
  },
};

/** HASH: algorithm, range, digest, path (draft-ietf-ftpext2-hash); the range and the path may be missing. */
function namedHash(line: string): HashPayload | undefined {
  const [, algorithm = "", from, to, digest = "", path] = hashReply.exec(line) ?? [];
  const length = digestLength[algorithm.toUpperCase()];
  if (digest === "" || (length !== undefined && digest.length !== length)) return undefined;
  const [start, end] = [wholeNumber(from ?? ""), wholeNumber(to ?? "")];
  if (start !== undefined && end !== undefined && start > end) return undefined;
  const range = start === undefined || end === undefined ? {} : { range: { start, end } };
  return { kind: "hash", digest: digest.toLowerCase(), algorithm, ...range, ...(path === undefined ? {} : { path }) };
}

/** The digest among the words of the line. The reply to MD5 has the path in front of it (draft-twine-ftpmd5). */
function plainHash(line: string, command: string, algorithm: string): HashPayload | undefined {
  const words = line.split(" ").filter((word) => hexadecimal.test(word) && word.length === digestLength[algorithm]);
  const digest = words.at(-1);
  if (digest === undefined || words.some((word) => word !== digest)) return undefined;
  const path = command === "MD5" && line.endsWith(` ${digest}`) ? line.slice(0, -digest.length - 1) : undefined;
  return { kind: "hash", digest: digest.toLowerCase(), algorithm, ...(path === undefined ? {} : { path }) };
}
