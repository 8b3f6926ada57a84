import type { Plan } from "../script/plan.js";

/** Sends these bytes, one for each character (0 to 255), in place of the final reply. A line end is not added. */
export const garbage = (plan: Plan, bytes: string): Plan => ({ ...plan, garbage: bytes });
