/** Date, time or both in front of a line, and a level, as many programs and terminals put them there. */
const timestamp =
  /^\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?\]?\s(?:\[[A-Z]{3}\] )?/;

/** The text behind a date or time, or all of it. */
export function withoutTimestamp(text: string): string {
  // Most lines have none: a look at two characters spares them the pattern.
  const first = text.charCodeAt(0);
  const isBracket = first === 0x5b;
  const second = text.charCodeAt(1);
  const mayBe = (isBracket || isDigit(first)) && isDigit(second);
  return mayBe ? text.replace(timestamp, "") : text;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
