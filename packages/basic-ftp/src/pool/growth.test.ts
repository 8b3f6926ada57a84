import { describe, expect, it } from "vitest";
import { isWorthASession } from "./growth.js";

describe("isWorthASession", () => {
  it.each([
    [{ waiting: 0, sessions: 1, taskMs: 60_000, loginMs: 10 }, false],
    [{ waiting: 60, sessions: 1, taskMs: 5, loginMs: 10 }, false],
    [{ waiting: 1000, sessions: 1, taskMs: 5, loginMs: 10 }, true],
    [{ waiting: 1000, sessions: 3, taskMs: 5, loginMs: 10 }, false],
    [{ waiting: 300, sessions: 7, taskMs: 160, loginMs: 400 }, true],
    [{ waiting: 20, sessions: 1, taskMs: 160, loginMs: 400 }, false],
    [{ waiting: 2, sessions: 1, taskMs: 5000, loginMs: 300 }, true],
  ])("%j: %s", (load, worth) => {
    expect(isWorthASession(load)).toBe(worth);
  });
});
