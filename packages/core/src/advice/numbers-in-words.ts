import type { Wait } from "./waits.js";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
/** No server is believed that asks for more. */
const longest = 24 * hour;

/** Words by which a server asks for a wait; a duration without one is a timeout that has passed. */
const asksToWait =
  /\b(?:try|retry|wait|again|reconnect|ready|later|back in|available in|blocked|banned|blacklisted|locked|denied for|erneut|versuch|warte|gesperrt|reessay|attend|patient|intent|esper|riprov|probeer|wacht|tente|aguard|sprob|poczek)|попроб|повтор|подожд|через|请|稍后|后再|後|しばらく|待/;
const duration =
  /(?<!\b(?:per|last|past|every|each) )(?<![\d.:])(\d{1,6}(?:[.,]\d{1,3})?) ?(ms|msec|millisec|s\b|sec|seg|sek|сек|秒|m\b|min|мин|分|h\b|hour|hr|stunde|heure|hora|ore\b|uur|godzin|час|小时|時間)/;

function millisecondsOf(unit: string): number {
  if (/^m(?:s|sec|illisec)$/.test(unit)) return 1;
  if (/^(?:s|сек|秒)/.test(unit) && unit !== "stunde") return second;
  return /^(?:m|мин|分)/.test(unit) ? minute : hour;
}

/** The wait that the words ask for ("try again in 60 seconds"), in milliseconds; `undefined` when they name none. */
export function waitInWords(words: string): Wait | undefined {
  const [, number, unit] = asksToWait.test(words) ? (duration.exec(words) ?? []) : [];
  if (number === undefined || unit === undefined) return undefined;
  const minMs = Math.min(Math.round(Number(number.replace(",", ".")) * millisecondsOf(unit)), longest);
  return [minMs, minMs + Math.max(second, Math.round(minMs / 10))];
}

const numberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const limits: readonly RegExp[] = [
  /(?<!hosts? )\((?:max\w{0,8} )?(\d{1,5})\)/,
  /(?:more than|max\w{0,8}(?: of| is|:)?|limit(?: of| is|:)?|only|up to|mehr als|plus de|mas de|piu di|meer dan|mais (?:do )?que|mais de|wiecej niz|больше чем|более|超过) (\d{1,5})(?![.\d]| ?(?:sec|min|hour))/,
  /(\d{1,5}) ?[^\s(]{1,30} ?\([^)]{0,12}(?:max|mass|maks|макс|最大)/,
  /already (\d{1,5}) |(\d{1,5}) times/,
  /\b\d{1,5} ?(?:\/|of|out of) ?(\d{1,5}) (?:\S+ )?(?:connection|session|user|client|login)/,
];
const limitInWord = new RegExp(`only (${numberWords.join("|")}) (?:\\S+ )?(?:connection|session|user|client|login)`);

/** The number of sessions that the words name as a limit. */
export function limitInWords(words: string): number | undefined {
  for (const limit of limits) {
    const number = limit
      .exec(words)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (number !== undefined && Number(number) > 0) return Number(number);
  }
  const word = limitInWord.exec(words)?.[1];
  return word === undefined ? undefined : numberWords.indexOf(word) + 1;
}

/** Is the limit one of a single account, and not of the host? */
export function isLimitOfAccount(words: string): boolean {
  return /\b(?:same|per|for|as|one|user|selben|gleichen|meme|mismo|stesso|dezelfde|mesmo|jednego) (?:\S+ )?(?:user|account|login|logged in|benutzer|utilisateur|usuario|utente|gebruiker)|одного пользовател|同一使用者|同一用户/.test(
    words,
  );
}
