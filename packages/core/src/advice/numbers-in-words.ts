import { occurs } from "../rules/phrases.js";
import type { Wait } from "./waits.js";

// The words are those of `serverWords`: other languages are English by then.

const second = 1000;
/** No server is believed that asks for more than a day. */
const longest = 86_400_000;

/** Words by which a server asks for a wait; a duration without one is a time that has passed. */
const asksToWait = [
  "try|wait|again|reconnect|ready|later|back in|available in|blocked|banned|denied for|请|cerez|erneut|reess|warte|attend|esper|wacht|poczek|待|後",
];
/** Before a number they make it a rate: "5 logins per 60 seconds". */
const rates = ["per", "last", "past", "every", "each"];

/** Units of time, in milliseconds: those of more than two letters by their beginning. */
const units: readonly (readonly [name: string, ms: number])[] = [
  ["millisec", 1],
  ["ms", 1],
  ["sec", 1000],
  ["s", 1000],
  ["min", 60_000],
  ["m", 60_000],
  ["hour", 3_600_000],
  ["hr", 3_600_000],
  ["h", 3_600_000],
];

function millisecondsOf(unit: string): number | undefined {
  return units.find(([name]) => (name.length > 2 ? unit.startsWith(name) : unit === name))?.[1];
}

/** The wait that the words ask for ("try again in 60 seconds"), in milliseconds; `undefined` when they name none. */
export function waitInWords(words: string): Wait | undefined {
  if (!/\d/.test(words) || !occurs(asksToWait, words)) return undefined;
  const tokens = words.split(" ");
  for (const [index, token] of tokens.entries()) {
    const [, number, joined] = /^\(?(\d{1,6}(?:[.,]\d{1,3})?)([a-z]{0,12})[.,;:!)]{0,3}$/.exec(token) ?? [];
    if (number === undefined) continue;
    const unit = joined === "" ? /^[a-z]{0,12}/.exec(tokens[index + 1] ?? "")?.[0] : joined;
    const unitMs = millisecondsOf(unit ?? "");
    if (unitMs === undefined || rates.includes(tokens[index - 1] ?? "")) continue;
    const minMs = Math.min(Math.round(Number(number.replace(",", ".")) * unitMs), longest);
    return [minMs, minMs + Math.max(second, Math.round(minMs / 10))];
  }
  return undefined;
}

const numberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** What stands before a limit: "more than 8", "limit of 8", "up to 8", "(max 8". */
const beforeLimit = /^(?:than|limit|max|maximum|only|already|(?:limit|max|maximum) (?:of|is)|up to|\(max|\(maximum)$/;

/** Does the number at `index` stand where a limit stands? */
function isLimit(tokens: readonly string[], index: number): boolean {
  const previous = (tokens[index - 1] ?? "").replace(":", "");
  const next = tokens.slice(index + 1, index + 5).join(" ");
  if (tokens[index]?.startsWith("(") === true) return !previous.startsWith("host");
  if (beforeLimit.test(previous) || beforeLimit.test(`${tokens[index - 2] ?? ""} ${previous}`)) return true;
  return next.startsWith("times") || (next.includes("(") && next.includes("max"));
}

/** The number of sessions that the words name as a limit. */
export function limitInWords(words: string): number | undefined {
  const tokens = words.split(" ");
  for (const [index, token] of tokens.entries()) {
    const number = Number(/^\(?(\d{1,5})[).,;:]{0,3}$/.exec(token)?.[1] ?? 0);
    const next = tokens[index + 1] ?? "";
    // A single letter is rather a word, such as the Russian one for "from", than a unit.
    const isTime = next.length > 1 && millisecondsOf(next) !== undefined;
    if (number > 0 && !isTime && isLimit(tokens, index)) return number;
    const word = token === "only" ? numberWords.indexOf(next) : -1;
    if (word >= 0) return word + 1;
  }
  return undefined;
}

const ofAccount = [
  "user_ .. already login|already logged",
  "same|per|for|as|one|selben|gleichen|meme|mismo|stesso|dezelfde|mesmo|odnogo|同一 .. user|account|login_",
];

/** Is the limit one of a single account, and not of the host? */
export function isLimitOfAccount(words: string): boolean {
  return occurs(ofAccount, words);
}
