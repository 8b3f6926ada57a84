import type { Plan } from "../script/plan.js";

/** Closes the data connection before all bytes were moved; without a reply of the script, 426 follows. */
export const close = (plan: Plan): Plan => ({ ...plan, data: "close", position: plan.position ?? 0 });
