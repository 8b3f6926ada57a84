/** Everything beyond Latin-1. Node.js would keep its low byte, which could be that of a line break. */
const BEYOND_LATIN_1 = /[^\u0000-\u00ff]/g; // eslint-disable-line no-control-regex -- a range, from the first letter on

/** The bytes of `text` in a session's encoding: UTF-8, or Latin-1 with a question mark for what it doesn't have. */
export function encodeText(text: string, encoding: string): Buffer {
  return isLatin1(encoding) ? Buffer.from(text.replace(BEYOND_LATIN_1, "?"), "latin1") : Buffer.from(text);
}

/** The text of `bytes` in a session's encoding. */
export function decodeText(bytes: Buffer, encoding: string): string {
  return bytes.toString(isLatin1(encoding) ? "latin1" : "utf8");
}

/** Is it one of the names of Node.js for one byte a letter? Everything else is taken for UTF-8. */
export function isLatin1(encoding: string): boolean {
  return /^(?:latin1|binary|ascii)$/i.test(encoding);
}
