import { hasControlCharacter } from "./words.js";

/**
 * The first path in quotes; a doubled quote is one quote of the path (RFC 959, Appendix II). `undefined` when there is
 * none, when it is empty or holds a control character, and when text goes on right behind the closing quote: then a
 * quote of the path was not doubled, and where it ends cannot be known.
 */
export function quotedPath(line: string): string | undefined {
  const start = line.indexOf('"') + 1;
  const end = start === 0 ? -1 : closingQuote(line, start);
  if (end === -1 || !/^(?:[\s.,;:!)]|$)/.test(line.slice(end + 1))) return undefined;
  const path = line.slice(start, end).replaceAll('""', '"');
  return path === "" || hasControlCharacter(path) ? undefined : path;
}

/** A loop, because an expression would begin anew at every quote of a line that has no closing one. */
function closingQuote(line: string, start: number): number {
  let quote = line.indexOf('"', start);
  while (quote !== -1 && line[quote + 1] === '"') quote = line.indexOf('"', quote + 2);
  return quote;
}
