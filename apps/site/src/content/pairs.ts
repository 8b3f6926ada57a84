import { describe } from "@ftp-codes/core/catalogue";
import { entries, replies } from "./codes.js";
import { pairSlug } from "./paths.js";

/** Two codes, the lower one first. */
export type Pair = readonly [low: number, high: number];

/** Pairs that people mix up, as the catalogue has them. */
export const mixedUp: readonly Pair[] = entries.flatMap(({ code, confusedWith }) =>
  confusedWith.map((other): Pair => [Math.min(code, other.code), Math.max(code, other.code)]),
);

/** Every pair of codes that can be on a wire, and the pairs with other numbers that people mix up. */
export const pairs: readonly Pair[] = [
  ...replies.flatMap((low, index) => replies.slice(index + 1).map((high): Pair => [low.code, high.code])),
  ...mixedUp.filter((pair) => pair.some((code) => describe(code)?.status === "not-a-reply")),
];

const slugs = new Set(pairs.map(([low, high]) => pairSlug(low, high)));

/** Has the pair a page? */
export function isPair(a: number, b: number): boolean {
  return slugs.has(pairSlug(a, b));
}

/** The codes that `code` is mixed up with and how to tell, from whichever of the two entries has it. */
export function confusions(code: number): readonly { readonly code: number; readonly howToTell: string }[] {
  const own = describe(code)?.confusedWith ?? [];
  const others = entries.flatMap((entry) =>
    entry.confusedWith.filter((other) => other.code === code).map(({ howToTell }) => ({ code: entry.code, howToTell })),
  );
  return [...own, ...others];
}
