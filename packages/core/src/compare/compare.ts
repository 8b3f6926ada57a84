import { describe } from "../catalogue.js";
import type { CatalogueEntry } from "../catalogue/entry.js";
import { codeFacts } from "./code-facts.js";
import type { Comparison, ComparisonSide } from "./comparison.js";
import { keyDifferences } from "./differences.js";

/** A number that the catalogue does not have still has its place in the comparison. */
function side(code: number, entry: CatalogueEntry | undefined): ComparisonSide {
  if (entry === undefined) {
    return { code, title: "Unknown", description: "", whenYouSeeIt: "", howToFix: { client: "", server: "" } };
  }
  const { title, description, whenYouSeeIt, howToFix } = entry;
  return { code, title, description, whenYouSeeIt, howToFix };
}

/** The first sentence of a description says what the code is. */
function firstSentence(text: string): string {
  return text.split(/(?<=[.!?]) /u, 1)[0] ?? text;
}

/** Why there is nothing to compare, if there is not. */
function nothingToCompare(a: number, b: number, left?: CatalogueEntry, right?: CatalogueEntry): string | undefined {
  if (left !== undefined && right !== undefined) {
    return a === b ? `${a} is compared with itself: there is no difference to name.` : undefined;
  }
  const unknown = [...new Set([left === undefined ? [a] : [], right === undefined ? [b] : []].flat())];
  return unknown.length === 1
    ? `${unknown.join()} is not in the catalogue, so there is nothing to compare it by.`
    : `Neither ${a} nor ${b} is in the catalogue, so there is nothing to compare them by.`;
}

/**
 * Compares any two codes. Swapping them swaps `left` and `right` and the order in the title, nothing else. A code with
 * itself, or a number that is not in the catalogue, gives no `keyDifferences`, and `summary` says so. Never throws.
 */
export function compare(a: number, b: number): Comparison {
  const [entryA, entryB] = [describe(a), describe(b)];
  const [left, right] = [side(a, entryA), side(b, entryB)];
  const frame = {
    title: `FTP ${a} ${left.title} vs ${b} ${right.title}`,
    left,
    right,
    sameClass: entryA?.class !== undefined && entryA.class === entryB?.class,
    sameSubject: entryA?.subject !== undefined && entryA.subject === entryB?.subject,
  };
  const obstacle = nothingToCompare(a, b, entryA, entryB);
  if (obstacle !== undefined || entryA === undefined || entryB === undefined) {
    return { ...frame, summary: obstacle ?? "", keyDifferences: [], whenToUseWhich: "" };
  }
  const [low, high] = a < b ? [entryA, entryB] : [entryB, entryA];
  const differences = keyDifferences(codeFacts(low), codeFacts(high));
  return {
    ...frame,
    summary: [low, high].map((entry) => `${entry.code}, ${entry.title}: ${firstSentence(entry.description)}`).join(" "),
    keyDifferences: differences,
    whenToUseWhich: `${low.whenToSend} ${high.whenToSend}`,
  };
}
