const SPACE = 32;
const HYPHEN = 45;
const ZERO = 48;
const CR = 13;

/** What a line of a control connection can be: the last or only line of a reply, its first line, or neither. */
export type LineKind = "final" | "opening" | "text";

/** The code in front of the line at `start` (100 to 999), or 0 when no code stands there. */
export function codeOfLine(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 3) return 0;
  const hundreds = (bytes[start] ?? 0) - ZERO;
  const tens = (bytes[start + 1] ?? 0) - ZERO;
  const ones = (bytes[start + 2] ?? 0) - ZERO;
  const isCode = hundreds >= 1 && hundreds <= 9 && tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
  return isCode ? hundreds * 100 + tens * 10 + ones : 0;
}

/** What the character after the code makes of a line that has one: a space or nothing ends a reply, a hyphen opens one. */
export function kindOfLine(bytes: Uint8Array, start: number, end: number): LineKind {
  if (end - start === 3) return "final";
  const separator = bytes[start + 3];
  return separator === SPACE ? "final" : separator === HYPHEN ? "opening" : "text";
}

/** Where the line's own characters end: `end` without the carriage returns in front of it. */
export function endOfText(bytes: Uint8Array, start: number, end: number): number {
  let last = end;
  while (last > start && bytes[last - 1] === CR) last--;
  return last;
}
