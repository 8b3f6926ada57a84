/** What somebody has put into the box. */
export type Input =
  | { readonly kind: "nothing" }
  | { readonly kind: "code"; readonly code: number }
  | { readonly kind: "pair"; readonly codes: readonly [number, number] }
  /** One reply, as it stands in an error message. */
  | { readonly kind: "reply"; readonly code: number; readonly text: string }
  | { readonly kind: "log"; readonly lines: readonly string[] }
  | { readonly kind: "words"; readonly words: string };

/** A search for words is no longer than this. */
const longestSearch = 200;

/** Commands whose argument is a secret. */
const secretVerbs: readonly string[] = ["PASS", "ACCT", "ADAT"];

const numbers = /^\d{3,5}$/u;
const pair = /^(\d{3,5})(?: | ?(?:[,/-]|vs\.?|versus|and|or) ?)(\d{3,5})$/u;
const replyLine = /^["'(]?([1-6]\d\d)[ -](.*)$/u;

/** Does the text look as if a password stood in it, so that it may be kept nowhere? */
export function mayHoldSecret(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const isSecret = (word: string): boolean => secretVerbs.includes(word.toUpperCase().replaceAll(/[^A-Z]/gu, ""));
  return words.slice(0, -1).some(isSecret) || words.some((word) => word.includes("://") && word.includes("@"));
}

/** Tells a code, two codes, a reply, a log and words apart. */
export function readInput(value: string): Input {
  const lines = value.split(/\r\n|\r|\n/u);
  const said = lines.filter((line) => line.trim() !== "");
  const [first = ""] = said;
  if (said.length === 0) return { kind: "nothing" };
  if (said.length > 1) return { kind: "log", lines };
  const line = first.trim().replace(/\s+/gu, " ");
  const asked = line.toLowerCase().replace(/^ftp /u, "");
  if (numbers.test(asked)) return { kind: "code", code: Number(asked) };
  const codes = pair.exec(asked);
  if (codes) return { kind: "pair", codes: [Number(codes[1]), Number(codes[2])] };
  const reply = replyLine.exec(line);
  if (reply?.[2] !== undefined && /\p{L}{2}/u.test(reply[2]))
    return { kind: "reply", code: Number(reply[1]), text: reply[2].replace(/["')]$/u, "") };
  // A line of a log, or what programs put in front of the reply: "FTPError: 530 Login incorrect."
  const inside = line.search(/(?<![^\s:"'(>[])[1-6]\d\d[ -]\p{L}/u);
  if (inside !== -1)
    return {
      kind: "reply",
      code: Number(line.slice(inside, inside + 3)),
      text: line.slice(inside + 4).replace(/["')]$/u, ""),
    };
  return { kind: "words", words: line.slice(0, longestSearch) };
}
