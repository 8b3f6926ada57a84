import type { Plan } from "../script/plan.js";

/** Moves no further byte and says nothing: the data and the control connection stay open. */
export const stall = (plan: Plan): Plan => ({ ...plan, data: "stall", position: plan.position ?? 0 });
