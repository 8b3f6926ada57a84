/** Control characters, line and paragraph separators, and the marks that turn the direction of text around. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Makes text from a server fit for a message or a log: no character of it can break the line or drive a terminal, and
 * it has at most `maxLength` characters of the original. What was cut off is marked by an ellipsis.
 */
export function printable(text: string, maxLength = 200): string {
  const isLonger = text.length > maxLength;
  const shown = isLonger ? text.slice(0, maxLength) : text;
  // Looking is faster than replacing, and nearly all text is printable.
  const safe = shown.search(unprintable) === -1 ? shown : shown.replace(unprintable, escapeCharacter);
  return isLonger ? `${safe}…` : safe;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
