/** Throws a `TypeError` for text that would break its line. */
export function checkText(text: string | readonly string[] | undefined): void {
  const lines: readonly unknown[] = [text ?? []].flat();
  if (lines.every((line) => typeof line === "string" && !/[\r\n\0]/.test(line))) return;
  throw new TypeError(
    `The text of a reply has no line break; a list is a reply of several lines. Given: ${JSON.stringify(text)}`,
  );
}

/** Throws a `RangeError` for what cannot be the code of a reply: anything but a whole number from 100 to 999. */
export function checkCode(code: number): void {
  if (Number.isInteger(code) && code >= 100 && code <= 999) return;
  throw new RangeError(`A reply needs a code from 100 to 999, and the script says ${code}.`);
}
