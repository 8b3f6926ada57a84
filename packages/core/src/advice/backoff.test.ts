import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decorrelatedJitter, fullJitter } from "./backoff.js";
import { allowsAttempt, earnBack, hostBudget, spendRepeat } from "./retry-budget.js";

const delay = { minMs: 1000, maxMs: 2000, source: "default" } as const;
const named = { minMs: 60_000, maxMs: 66_000, source: "reply" } as const;
const always = (value: number) => ({ maxMs: 30_000, random: () => value });

describe("full jitter", () => {
  it("keeps the first wait in the range of the advice", () => {
    expect(fullJitter(delay, 1, always(0))).toBe(1000);
    expect(fullJitter(delay, 1, always(0.999))).toBe(1999);
  });

  it("doubles with each attempt up to the longest wait", () => {
    expect(fullJitter(delay, 2, always(1))).toBe(4000);
    expect(fullJitter(delay, 3, always(1))).toBe(8000);
    expect(fullJitter(delay, 99, always(1))).toBe(30_000);
  });

  it("never waits less than the server asked for", () => {
    for (const attempt of [1, 2, 9]) expect(fullJitter(named, attempt, always(0))).toBe(60_000);
    expect(fullJitter(named, 1, always(1))).toBe(66_000);
  });
});

describe("decorrelated jitter", () => {
  it("grows from the wait before", () => {
    expect(decorrelatedJitter(delay, 0, always(1))).toBe(2000);
    expect(decorrelatedJitter(delay, 2000, always(1))).toBe(6000);
    expect(decorrelatedJitter(delay, 20_000, always(1))).toBe(30_000);
  });
});

it("no wait is negative, not a number, or longer than allowed", () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.nat(100_000),
      fc.integer({ min: -5, max: 2000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (minMs, spread, attempt, value) => {
        const range = { minMs, maxMs: minMs + spread, source: "default" } as const;
        for (const wait of [
          fullJitter(range, attempt, always(value)),
          decorrelatedJitter(range, attempt * 10, always(value)),
        ]) {
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(Math.max(30_000, range.maxMs));
        }
      },
    ),
  );
});

describe("budgets", () => {
  it("end an operation by count and by deadline", () => {
    expect(allowsAttempt({ retries: 5 }, 5, 0)).toBe(true);
    expect(allowsAttempt({ retries: 5 }, 6, 0)).toBe(false);
    expect(allowsAttempt({ retries: 5, deadlineMs: 100 }, 1, 99)).toBe(true);
    expect(allowsAttempt({ retries: 5, deadlineMs: 100 }, 1, 100)).toBe(false);
  });

  it("stop a storm on one host, and recover by success", () => {
    const spent = spendRepeat(spendRepeat(hostBudget(10)) ?? hostBudget(0));
    expect(spent?.tokens).toBe(0);
    expect(spendRepeat(spent ?? hostBudget(0))).toBeUndefined();
    expect(earnBack({ tokens: 0, capacity: 10 }).tokens).toBe(1);
    expect(earnBack({ tokens: 10, capacity: 10 }).tokens).toBe(10);
  });
});
