import { replyCodes } from "@ftp-codes/core";
import { editDistance } from "./edit-distance.js";

/** The longest word that is compared; what is longer resembles nothing here. */
const longest = 40;
/** More than this are no help. */
const mostNamed = 4;

/** The `candidates` that `word` is the likeliest slip for; letters' case does not matter. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  if (word.length > longest) return [];
  const wanted = word.toLowerCase();
  const allowed = wanted.length <= 3 ? 1 : wanted.length <= 6 ? 2 : 3;
  const found = candidates
    .map((candidate) => {
      const name = candidate.toLowerCase();
      return { candidate, distance: name.startsWith(wanted) ? 0 : editDistance(wanted, name) };
    })
    .filter(({ distance }) => distance <= allowed);
  const least = Math.min(...found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance === least)
    .map(({ candidate }) => candidate)
    .slice(0, mostNamed);
}

/** The known codes that `code` may be a slip for, such as 530 for 503 or 531; those of the same first digit come first. */
export function nearestCodes(code: number): number[] {
  const digits = String(code);
  const first = (candidate: string): number => (candidate.startsWith(digits.charAt(0)) ? 0 : 1);
  const candidates = Object.keys(replyCodes).sort((one, other) => first(one) - first(other));
  return nearest(digits, candidates).map(Number);
}

/** " Did you mean 530 or 503?", or nothing. */
export function didYouMean(suggestions: readonly (string | number)[]): string {
  if (suggestions.length === 0) return "";
  const [last, ...others] = suggestions.map(String).reverse();
  return ` Did you mean ${others.length === 0 ? "" : `${others.reverse().join(", ")} or `}${last ?? ""}?`;
}
