// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u001f\u007f]/;

/** Does text from a server hold a character that must not get into a path, a command or a log line? */
export function hasControlCharacter(text: string): boolean {
  return control.test(text);
}

/** The words between spaces, without the brackets and punctuation that a sentence puts around them. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).map((word) => word.replace(/^[([]/, "").replace(/[.,;:!)\]]{1,3}$/, ""));
}

/** What stands behind the first `marker`, in any case, or `undefined`. */
export function textAfter(text: string, marker: string): string | undefined {
  const start = text.toLowerCase().indexOf(marker.toLowerCase());
  return start === -1 ? undefined : text.slice(start + marker.length);
}

/** What stands in front of the last `marker`, or `undefined`. */
export function textUpToLast(text: string | undefined, marker: string): string | undefined {
  const end = text?.lastIndexOf(marker) ?? -1;
  return end === -1 ? undefined : text?.slice(0, end);
}

/** What stands in each pair of parentheses. */
export function parenthesised(text: string): string[] {
  return text
    .split("(")
    .slice(1)
    .filter((part) => part.includes(")"))
    .map((part) => part.slice(0, part.indexOf(")")));
}

/** The first result that is not `undefined`. */
export function firstDefined<T, R>(items: Iterable<T>, find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
