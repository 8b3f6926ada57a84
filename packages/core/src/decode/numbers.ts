import { wordsOf } from "./words.js";

/** A word that is a whole number of 0 to 2^53 - 1, or `undefined`: more than that a number cannot hold exactly. */
export function wholeNumber(word: string): number | undefined {
  if (!/^\d{1,40}$/.test(word)) return undefined;
  const value = Number(word);
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * The only number in a sentence. Servers put words before it or behind it, and clients that take the first number
 * disagree with those that take the last: when there are two, or one with a sign, none of them is surely the answer.
 */
export function onlyNumber(text: string): number | undefined {
  const numeric = wordsOf(text).filter((word) => /^[-+]?\d+$/.test(word));
  return numeric.length === 1 ? wholeNumber(numeric[0] ?? "") : undefined;
}

/** The numbers directly in front of one of these words: `numbersBefore(text, ["bytes"])`. */
export function numbersBefore(text: string, units: readonly string[]): string[] {
  const words = wordsOf(text);
  return words.filter((word, index) => /^\d+$/.test(word) && units.includes(words[index + 1]?.toLowerCase() ?? ""));
}

const unitsMs: readonly (readonly [words: readonly string[], ms: number])[] = [
  [["sec", "secs", "second", "seconds"], 1000],
  [["min", "mins", "minute", "minutes", "minuten"], 60_000],
  [["hour", "hours"], 3_600_000],
  [["day", "days"], 86_400_000],
];

/** Sentences about a wait stand at the beginning; a long text behind it is a listing or a message of the day. */
const sentenceLength = 4096;

/** The only duration in a sentence, in milliseconds; `undefined` when there is none, or more than one. */
export function onlyDurationMs(text: string): number | undefined {
  const spaced = text.slice(0, sentenceLength).replace(/(?<=\d)(?=second|minute|hour|day)/gi, " ");
  const durations = unitsMs.flatMap(([words, ms]) => numbersBefore(spaced, words).map((number) => Number(number) * ms));
  return durations.length === 1 && Number.isSafeInteger(durations[0]) ? durations[0] : undefined;
}
