import { inPlainWords, latinLetters } from "./vocabulary.js";

/** Of a longer text only this many characters from its beginning and from its end are read. */
const endLength = 2048;

/** The name in the command, with and without the directories before it, as servers echo it. */
function echoesOf(argument: string): string[] {
  const bare = argument.trim().replace(/^[/\\]+/, "");
  const last = bare.slice(Math.max(bare.lastIndexOf("/"), bare.lastIndexOf("\\")) + 1);
  return [argument.trim(), bare, last].filter((name, index, all) => name !== "" && all.indexOf(name) === index);
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** A name that is an article too, as of a file "a", is the article wherever a word follows. */
const articles = ["a", "an", "the"];

/** Replaces each `name` that stands alone, case as given, by `*`. */
function mask(text: string, name: string): string {
  const isArticle = articles.includes(name);
  let result = "";
  let from = 0;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, from)) {
    const end = at + name.length;
    const isOther =
      (isArticle && /^ [a-z]/.test(text.slice(end, end + 2))) ||
      (isWordCharacter(name[0]) && isWordCharacter(text[at - 1])) ||
      (isWordCharacter(name.at(-1)) && isWordCharacter(text[end]));
    result += text.slice(from, at) + (isOther ? name : "*");
    from = end;
  }
  return result + text.slice(from);
}

const closings: Readonly<Record<string, string>> = { '"': '"', "'": "'", "`": "`'", "«": "»", "„": "“”", "“": "”" };
/** A quoted name is no longer than this. */
const longestName = 512;

/** Where the quoted string that begins at `at` ends, or `at` when none does. */
function endOfQuoted(text: string, at: number, closing: string): number {
  for (let end = at + 1; end < text.length && end - at <= longestName; end += 1) {
    const character = text.charAt(end);
    // An apostrophe within a word closes nothing; another opening quote begins anew.
    if (closing.includes(character) && (character !== "'" || !isWordCharacter(text[end + 1]))) return end + 1;
    if (character === "\n" || character === text[at]) return at;
  }
  return at;
}

/** Where the absolute path that begins at `at` ends, or `at` when none does. */
function endOfPath(text: string, at: number): number {
  let end = at + (text[at] === "/" ? 1 : 3);
  while (end < text.length && !" \t\n:;,)]".includes(text.charAt(end))) end += 1;
  return end === at + 1 ? at : end;
}

/** Where a name may begin: a quote, or behind a space or the like an absolute path. */
const beginnings = /["`«„“]|(?<![^ \t\n(:=[])(?:['/]|[a-z](?=:[\\/]))/gi;

/** Replaces quoted strings, and absolute paths up to a space. What is quoted from end to end is the server's sentence. */
function maskNames(text: string): string {
  if (!/["'`«„“/\\]/.test(text)) return text;
  if (text.startsWith('"') && text.indexOf('"', 1) >= text.length - 2) return text.replaceAll('"', "");
  let result = "";
  let from = 0;
  beginnings.lastIndex = 0;
  while (beginnings.test(text)) {
    const at = beginnings.lastIndex - 1;
    // The message of an error, as in "(28, 'No space left on device')", is no name.
    if (text[at] === "'" && /\d, $/.test(text.slice(Math.max(0, at - 3), at))) continue;
    const closing = closings[text.charAt(at)];
    const end = closing === undefined ? endOfPath(text, at) : endOfQuoted(text, at, closing);
    if (end === at) continue;
    result += text.slice(from, at) + "*";
    beginnings.lastIndex = from = end;
  }
  return result + text.slice(from);
}

/** Small letters without accents, Russian ones in Latin. */
export function plainLetters(text: string): string {
  const small = text.toLowerCase();
  return /[^\0-\x7F]/.test(small)
    ? latinLetters(small)
        .normalize("NFD")
        .replace(/[\u0300-\u036F]/g, "")
        .normalize("NFC")
        .replace(/[‘’´]/g, "'")
        .replaceAll("ł", "l")
    : small;
}

/**
 * The words of a reply that are the server's own: at most the two ends of the text, without the code in front of each
 * line, without the command's argument, quoted strings and absolute paths, in small letters without accents and hyphens,
 * and in the words of `vocabulary.ts`.
 */
export function serverWords(text: string, argument: string): string {
  let words = text.length > 2 * endLength ? text.slice(0, endLength) + "\n" + text.slice(-endLength) : text;
  words = words.replace(/^\d{3}[ -]/gm, "");
  if (argument !== "") for (const name of echoesOf(argument)) words = mask(words, name);
  const small = plainLetters(maskNames(words));
  const apart = small.includes("-") ? small.replace(/(?<=[a-z])-(?=[a-z])/g, " ") : small;
  // A single space is left alone: most white space is, and a replacement costs more than the look.
  return inPlainWords(apart.replace(/[\s_]{2,}|[^\S ]|_/g, " ")).trim();
}
