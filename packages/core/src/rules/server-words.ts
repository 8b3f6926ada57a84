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

/** Replaces each `name` that stands alone, case as given, by `*`. */
function mask(text: string, name: string): string {
  let result = "";
  let from = 0;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, from)) {
    const end = at + name.length;
    const inside =
      (isWordCharacter(name[0]) && isWordCharacter(text[at - 1])) ||
      (isWordCharacter(name.at(-1)) && isWordCharacter(text[end]));
    result += text.slice(from, at) + (inside ? name : "*");
    from = end;
  }
  return result + text.slice(from);
}

/** Quoted strings, and absolute paths up to a space. What is quoted from end to end is the server's sentence. */
function maskNames(text: string): string {
  if (!/["'`«„“/\\]/.test(text)) return text;
  const sentence = /^"[^"]*"\.?$/.test(text) ? text.replaceAll('"', "") : text;
  return sentence
    .replace(/"[^"\n]{0,512}"|[«„“][^»”“\n]{1,512}[»”“]|`[^'`\n]{1,512}['`]/g, "*")
    .replace(/(?<=^|[\s(:=])'[^'\n]{1,512}'(?!\p{L})/gu, "*")
    .replace(/(?<=^|[\s(:=[])(?:\/[^\s:;,)\]]+|[a-z]:[\\/][^\s;,)\]]*)/gi, "*");
}

/** Small letters without accents; a text without any is left as it is. */
function plainLetters(text: string): string {
  // eslint-disable-next-line no-control-regex
  const ascii = !/[^\0-\x7F]/.test(text);
  const plain = ascii
    ? text
    : text
        .normalize("NFD")
        .replace(/[\u0300-\u036F]/g, "")
        .normalize("NFC");
  const small = plain.toLowerCase();
  return ascii ? small : small.replace(/[‘’´]/g, "'").replaceAll("ł", "l");
}

/** Each group is one meaning that servers spell in many ways; `meanings` has its one spelling. */
const spellings =
  /(\b(?:can ?not|can't|could ?not|couldn't|unable to|not able to|not possible to|impossible to|fail(?:ed|s|ure)? to)\b)|(\b(?:won't|(?:do|does|did|is|are|was|were|has|have|had|would|will|should|must|may)(?:n't| not))\b)|(\b(?:the|an?|your|any|that|this) )|(\blog ?(?:in|on)\b)|(\btimed? ?out\b)|(\bpass ?(?:word|wd)\b)|(\buser ?(?:name|id)\b)|(\bshut(?:s|ting)? ?down\b)/g;
const meanings = ["cannot", "not", "", "login", "timeout", "password", "username", "shutdown"] as const;

/**
 * The words of a reply that are the server's own: at most the two ends of the text, without the code in front of each
 * line, without the command's argument, quoted strings and absolute paths, in small letters without accents, articles and
 * hyphens, and with one spelling for each way to say "cannot", "not", "login" and "timeout".
 */
export function serverWords(text: string, argument: string): string {
  let words = text.length > 2 * endLength ? text.slice(0, endLength) + "\n" + text.slice(-endLength) : text;
  words = words.replace(/^\d{3}[ -]/gm, "");
  if (argument !== "") for (const name of echoesOf(argument)) words = mask(words, name);
  return plainLetters(maskNames(words))
    .replace(/(?<=[a-z])-(?=[a-z])|[\s_]+/g, " ")
    .replace(
      spellings,
      (_, ...groups: (string | undefined)[]) => meanings[groups.findIndex((group) => group !== undefined)] ?? "",
    )
    .trim();
}
