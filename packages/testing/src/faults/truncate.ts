import type { Plan } from "../script/plan.js";

/** Leaves the rest of the file out, in either direction, and announces the transfer as complete. */
export const truncate = (plan: Plan): Plan => ({ ...plan, data: "truncate", position: plan.position ?? 0 });
