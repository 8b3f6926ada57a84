import type { Reply } from "./reply.js";

/**
 * Makes a `Reply` from the text of all its lines, each of which ends in LF. The code and the character after it are
 * taken off the first and the last line, and off every line between that begins with the first line's code and a hyphen.
 */
export function assembleReply(code: number, text: string): Reply {
  const firstEnd = text.indexOf("\n");
  if (firstEnd === text.length - 1) {
    const line = text.slice(4, Math.max(4, endWithoutReturns(text, 0, firstEnd)));
    return { code, lines: [line], text: line };
  }
  const prefix = text.slice(0, 4);
  const lines: string[] = [];
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf("\n", start);
    const isFrame = start === 0 || lineEnd === text.length - 1;
    const textStart = isFrame || text.startsWith(prefix, start) ? start + 4 : start;
    lines.push(text.slice(textStart, Math.max(textStart, endWithoutReturns(text, start, lineEnd))));
    start = lineEnd + 1;
  }
  return { code, lines, text: lines.join("\n") };
}

/** A loop: a regular expression would look at every carriage return of the line once for each in front of it. */
function endWithoutReturns(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && text.charCodeAt(end - 1) === 13) end--;
  return end;
}
