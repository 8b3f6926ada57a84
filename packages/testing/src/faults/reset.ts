import type { Plan } from "../script/plan.js";

/** Resets the data connection (RST); without a reply of the script, 426 follows. */
export const reset = (plan: Plan): Plan => ({ ...plan, data: "reset", position: plan.position ?? 0 });
