import { milliseconds } from "../script/argument.js";
import type { Plan } from "../script/plan.js";

/** Waits `ms` milliseconds before the command is looked at. */
export const delay = (plan: Plan, ms: number): Plan => ({ ...plan, delayMs: milliseconds(ms, "delay") });
