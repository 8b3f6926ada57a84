/** Characters that take two columns of a terminal. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u{1F300}-\u{1FAFF}]/u;

/** How many columns `text` takes; it holds no control characters. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : /\p{Mn}/u.test(character) ? 0 : 1;
  return columns;
}

/**
 * Breaks `text` between words into lines of at most `width` columns, each behind `indent`, the first behind `first`.
 * A longer word has a line of its own and is not broken, so that it can be copied.
 */
export function wrap(text: string, width: number, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let columns = columnsOf(first);
  let empty = true;
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    const size = columnsOf(word);
    if (!empty && columns + 1 + size > width) {
      lines.push(line);
      line = indent;
      columns = columnsOf(indent);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    columns += size + (empty ? 0 : 1);
    empty = false;
  }
  return [...lines, line].join("\n");
}
