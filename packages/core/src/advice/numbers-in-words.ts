import { occurs } from "../rules/phrases.js";
import type { Wait } from "./waits.js";

const second = 1000;
const minute = 60_000;
const hour = 3_600_000;
/** No server is believed that asks for more. */
const longest = 86_400_000;

/** Words by which a server asks for a wait; a duration without one is a time that has passed. */
const asksToWait = [
  "try|retry|wait|again|reconnect|ready|later|back in|available in|blocked|banned|blacklisted|locked|denied for",
  "erneut|versuch|warte|gesperrt|reessay|attend|patient|intent|esper|riprov|probeer|wacht|tente|aguard|sprob|poczek",
  "попроб|повтор|подожд|через|请|稍后|后再|後|しばらく|待",
];

/** The beginnings of the units, from the one that needs the most letters to be told. */
const units: readonly (readonly [beginnings: readonly string[], ms: number])[] = [
  [["ms", "millisec"], 1],
  [["sec", "sek", "seg", "сек", "秒"], second],
  [["min", "мин", "分"], minute],
  [["hour", "hr", "stunde", "heure", "hora", "godzin", "час", "小时", "時間"], hour],
];
const letters: Readonly<Record<string, number>> = { s: second, m: minute, h: hour };

function millisecondsOf(unit: string): number | undefined {
  const bare = unit.replace(/[.,;:!)]/g, "");
  return letters[bare] ?? units.find(([beginnings]) => beginnings.some((beginning) => bare.startsWith(beginning)))?.[1];
}

/** The words one by one; a number and what is written behind it without a space are apart. */
function tokensOf(words: string): readonly string[] {
  return words.split(" ").flatMap((word) => {
    const [, number, rest] = /^(\d{1,6}(?:[.,]\d{1,3})?)([^\d.,]\D{0,12})$/.exec(word) ?? [];
    return number === undefined || rest === undefined ? [word] : [number, rest];
  });
}

/** The wait that the words ask for ("try again in 60 seconds"), in milliseconds; `undefined` when they name none. */
export function waitInWords(words: string): Wait | undefined {
  if (!/\d/.test(words) || !occurs(asksToWait, words)) return undefined;
  const tokens = tokensOf(words);
  for (const [index, token] of tokens.entries()) {
    const ms = /^\d{1,6}(?:[.,]\d{1,3})?$/.test(token) ? millisecondsOf(tokens[index + 1] ?? "") : undefined;
    if (ms === undefined || ["per", "last", "past", "every", "each"].includes(tokens[index - 1] ?? "")) continue;
    const minMs = Math.min(Math.round(Number(token.replace(",", ".")) * ms), longest);
    return [minMs, minMs + Math.max(second, Math.round(minMs / 10))];
  }
  return undefined;
}

const numberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** What stands before a limit. Those with a second list need one of it before them. */
const before: Readonly<Record<string, readonly string[] | undefined>> = {
  than: undefined,
  als: undefined,
  dan: undefined,
  niz: undefined,
  чем: undefined,
  более: undefined,
  超过: undefined,
  limit: undefined,
  "limit:": undefined,
  max: undefined,
  maximum: undefined,
  "maximum:": undefined,
  only: undefined,
  already: undefined,
  of: ["limit", "maximum", "max"],
  is: ["limit", "maximum", "max"],
  to: ["up"],
  de: ["plus", "mas", "mais"],
  di: ["piu"],
  que: ["mais", "do"],
};
const most = ["maxim", "massim", "maksim", "максим", "最大"];

/** Does the number at `index` stand where a limit stands? */
function isLimit(tokens: readonly string[], index: number): boolean {
  const [previous = "", beforeThat = "", next = ""] = [tokens[index - 1], tokens[index - 2], tokens[index + 1]];
  if (tokens[index]?.startsWith("(") === true) return !previous.startsWith("host");
  if (Object.hasOwn(before, previous)) return before[previous]?.includes(beforeThat) ?? true;
  const behind = tokens.slice(index + 1, index + 5).join(" ");
  return (
    next.startsWith("times") ||
    previous.startsWith("(max") ||
    (behind.includes("(") && most.some((word) => behind.includes(word)))
  );
}

/** The number of sessions that the words name as a limit. */
export function limitInWords(words: string): number | undefined {
  const tokens = words.split(" ");
  for (const [index, token] of tokens.entries()) {
    const number = Number(/^\(?(\d{1,5})[).,;:]{0,3}$/.exec(token)?.[1] ?? 0);
    if (number > 0 && millisecondsOf(tokens[index + 1] ?? "") === undefined && isLimit(tokens, index)) return number;
    if (token === "only" && numberWords.includes(tokens[index + 1] ?? ""))
      return numberWords.indexOf(tokens[index + 1] ?? "") + 1;
  }
  return undefined;
}

const ofAccount = [
  "user_ .. already logged",
  "same user|same account|same login|per user|per account|for user|for account|as user|one user",
  "selben benutzer|gleichen benutzer|meme utilisateur|mismo usuario|stesso utente|dezelfde gebruiker|mesmo usuario|одного пользовател|同一使用者|同一用户",
];

/** Is the limit one of a single account, and not of the host? */
export function isLimitOfAccount(words: string): boolean {
  return occurs(ofAccount, words);
}
