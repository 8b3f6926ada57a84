import type { Reply } from "./reply.js";

/** Makes a `Reply` from the text of its only line, which ends in LF: the code and the character after it are taken off. */
export function replyOfOneLine(code: number, text: string): Reply {
  const line = text.slice(4, Math.max(4, endWithoutReturns(text, 0, text.length - 1)));
  return { code, lines: [line], text: line };
}

/**
 * Makes a `Reply` from the text of all its lines, in parts of whole lines, each of which ends in LF. The code and the
 * character after it are taken off the first and the last line, and off every line between that begins with the first
 * line's code and a hyphen.
 */
export function replyOfLines(code: number, parts: readonly string[]): Reply {
  const prefix = parts[0]?.slice(0, 4) ?? "";
  const lines: string[] = [];
  for (const [index, text] of parts.entries()) {
    const lastLineEnd = index === parts.length - 1 ? text.length - 1 : -1;
    for (let start = 0; start < text.length;) {
      const lineEnd = text.indexOf("\n", start);
      const hasCode = lines.length === 0 || lineEnd === lastLineEnd || text.startsWith(prefix, start);
      const textStart = hasCode ? start + 4 : start;
      lines.push(text.slice(textStart, Math.max(textStart, endWithoutReturns(text, start, lineEnd))));
      start = lineEnd + 1;
    }
  }
  return { code, lines, text: lines.join("\n") };
}

/** A loop: a regular expression would look at every carriage return of the line once for each in front of it. */
function endWithoutReturns(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && text.charCodeAt(end - 1) === 13) end--;
  return end;
}
