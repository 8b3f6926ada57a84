import { constants } from "node:os";

/** Longer texts are cut: a client shows one line. */
const MAX_CHARACTERS = 200;

/**
 * `text` as one line that may go to a client: control characters become spaces. `undefined` where nothing is left, or
 * where it names an errno or a place on the server.
 */
export function presentableText(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const line = singleLine(text.slice(0, 4 * MAX_CHARACTERS));
  const words = line.split(/[\s"'`()<>=,;]/);
  return line === "" || words.some(isInternal) ? undefined : line.slice(0, MAX_CHARACTERS);
}

/** `text` on one line, without spaces around it: control characters, line breaks among them, become spaces. */
export function singleLine(text: string): string {
  return withoutControls(text).trim();
}

/** `text` with a space for every control character. */
export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that may not reach the wire
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ");
}

/** An errno (`ENOENT`), a code of Node.js, a path of POSIX or Windows, a URL that is no web page, a module of Node.js. */
function isInternal(word: string): boolean {
  const code = /[A-Z0-9_]+/.exec(word)?.[0] ?? "";
  if (Object.hasOwn(constants.errno, code) || /^(?:ENOTFOUND$|EAI_|ERR_)/.test(code)) return true;
  if (/^https?:\/\//i.test(word)) return false;
  // A slash between letters, as in "and/or", is none of a path's.
  return word.includes("\\") || /(?:^|[^\p{L}\p{N}/])\/[^/]|:\/|^node:/u.test(word);
}
