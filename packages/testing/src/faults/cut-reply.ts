import { milliseconds, whole } from "../script/argument.js";
import type { Plan } from "../script/plan.js";

/** Writes the first `at` bytes of the final reply, waits `pauseMs` milliseconds, and writes the rest; with `hangUp` the rest never comes. */
export const cutReply = (plan: Plan, at: number, pauseMs = 0): Plan => ({
  ...plan,
  cut: { at: whole(at, "cutReply"), pauseMs: milliseconds(pauseMs, "cutReply") },
});
