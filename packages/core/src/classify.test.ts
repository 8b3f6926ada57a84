import { describe, expect, it } from "vitest";
import {
  isNegative,
  isPermanent,
  isPositive,
  isPositiveCompletion,
  isPositiveIntermediate,
  isPositivePreliminary,
  isProtected,
  isTransient,
  replyClass,
  replySubject,
} from "./index.js";

/** Which classifiers hold for the codes of each class. */
const expected = {
  "positive-preliminary": [isPositivePreliminary, isPositive],
  "positive-completion": [isPositiveCompletion, isPositive],
  "positive-intermediate": [isPositiveIntermediate, isPositive],
  "transient-negative": [isTransient, isNegative],
  "permanent-negative": [isPermanent, isNegative],
  protected: [isProtected],
};
const classifiers = [
  isPositivePreliminary,
  isPositiveCompletion,
  isPositiveIntermediate,
  isPositive,
  isTransient,
  isPermanent,
  isNegative,
  isProtected,
];

describe("the classifiers", () => {
  it.each(Object.entries(expected).map(([name, holding], index) => ({ name, holding, first: 100 * (index + 1) })))(
    "$name holds from $first to its last code and no further",
    ({ name, holding, first }) => {
      for (const code of [first, first + 1, first + 50, first + 99]) {
        expect(replyClass(code)).toBe(name);
        for (const is of classifiers) expect(is(code), `${is.name}(${code})`).toBe(holding.includes(is as never));
      }
      expect(replyClass(first - 1)).not.toBe(name);
      expect(replyClass(first + 100)).not.toBe(name);
    },
  );

  it.each([0, 99, 700, 999, 1000, 10_054, -550, 550.5, Number.NaN, Infinity])("nothing holds for %d", (code) => {
    expect(replyClass(code)).toBeUndefined();
    expect(replySubject(code)).toBeUndefined();
    for (const is of classifiers) expect(is(code), is.name).toBe(false);
  });
});

describe("replySubject", () => {
  it.each([
    [500, "syntax"],
    [211, "information"],
    [425, "connections"],
    [530, "authentication"],
    [440, "unspecified"],
    [550, "file-system"],
    [632, "authentication"],
    [560, undefined],
    [599, undefined],
  ] as const)("%d is about %s", (code, subject) => {
    expect(replySubject(code)).toBe(subject);
  });
});
