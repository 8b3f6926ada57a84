/** What JSON leaves as it is although a terminal obeys it, or a reader is misled by it. */
const dangerous = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** `value` as JSON with a line end; characters that drive a terminal are written as escapes, which mean the same. */
export function toJson(value: unknown): string {
  return `${harmless(JSON.stringify(value, undefined, 2))}\n`;
}

/** The same in a single line, for a stream of values. */
export function toJsonLine(value: unknown): string {
  return `${harmless(JSON.stringify(value))}\n`;
}

function harmless(json: string): string {
  return json.replace(dangerous, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
