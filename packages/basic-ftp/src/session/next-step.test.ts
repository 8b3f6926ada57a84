import { advise, type RetryAdvice } from "@ftp-codes/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextStep, waitMs, type StepFacts } from "./next-step.js";

const facts: StepFacts = { failures: 1, sameCause: 1, retries: 5, random: () => 0.5, wakeUps: [], remedy: undefined };

const advice = (
  retry: RetryAdvice["retry"],
  minMs = 1000,
  maxMs = 2000,
  source: "reply" | "default" = "default",
): RetryAdvice => ({
  ...advise({ code: 450, command: "RETR" }),
  retry,
  delay: { minMs, maxMs, source },
});

describe("nextStep", () => {
  it("stops where no repeat can help, or the retries are used up", () => {
    expect(nextStep(advice("never"), facts)).toEqual({ kind: "stop" });
    expect(nextStep(advice("same-session"), { ...facts, failures: 6 })).toEqual({ kind: "stop" });
    expect(nextStep(advice("same-session"), { ...facts, retries: 0 })).toEqual({ kind: "stop" });
    expect(nextStep(advice("after-fix"), facts)).toEqual({ kind: "stop" });
  });

  it("repeats on the advised connection, after the advised wait", () => {
    expect(nextStep(advice("same-session"), facts)).toEqual({
      kind: "repeat",
      connection: "same-session",
      waitMs: 1500,
    });
    expect(nextStep(advice("new-session"), { ...facts, failures: 5 })).toMatchObject({ connection: "new-session" });
  });

  it("repeats at once after a fix, on a new session if the fix begins with a login", () => {
    expect(nextStep(advice("after-fix"), { ...facts, remedy: "use-tls" })).toEqual({
      kind: "repeat",
      connection: "new-session",
      waitMs: 0,
      remedy: "use-tls",
    });
    expect(nextStep(advice("after-fix"), { ...facts, remedy: "make-parent" })).toMatchObject({
      connection: "same-session",
    });
  });
});

describe("waitMs", () => {
  it("doubles from the third failure of the same cause on, and not beyond a minute", () => {
    const waits = [1, 2, 3, 4, 5, 30].map((sameCause) => waitMs(advice("same-session"), { ...facts, sameCause }));
    expect(waits).toEqual([1500, 1500, 3000, 6000, 12_000, 60_000]);
  });

  it("takes the time that the server names as it is", () => {
    const named = advice("new-session", 300_000, 310_000, "reply");
    expect(waitMs(named, { ...facts, sameCause: 4 })).toBe(305_000);
  });

  it("counts the silence in which the failure was noticed, but not against a time that the server names", () => {
    expect(waitMs(advice("new-session"), { ...facts, silentMs: 1_200 })).toBe(400);
    expect(waitMs(advice("new-session"), { ...facts, silentMs: 12_000 })).toBe(0);
    expect(waitMs(advice("new-session", 60_000, 60_000, "reply"), { ...facts, silentMs: 12_000 })).toBe(60_000);
  });

  it("ends with another wait where the advice has room for it", () => {
    expect(waitMs(advice("same-session"), { ...facts, wakeUps: [200, 1900, 1300, 2500] })).toBe(1300);
    expect(waitMs(advice("same-session"), { ...facts, wakeUps: [200, 2500] })).toBe(1500);
  });

  it("is never shorter than advised, whatever is drawn", () => {
    const numbers = fc.record({
      min: fc.nat(50_000),
      spread: fc.nat(50_000),
      sameCause: fc.integer({ min: 1, max: 40 }),
    });
    const drawn = fc.float({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(numbers, drawn, fc.array(fc.nat(100_000)), ({ min, spread, sameCause }, random, wakeUps) => {
        const ms = waitMs(advice("same-session", min, min + spread), { sameCause, random: () => random, wakeUps });
        expect(ms).toBeGreaterThanOrEqual(min);
        expect(ms).toBeLessThanOrEqual(100_000);
      }),
    );
  });
});
