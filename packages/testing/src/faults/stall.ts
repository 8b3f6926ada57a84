import type { Plan } from "../script/plan.js";

/**
 * Moves no further byte and says nothing: the data and the control connection stay open. At a download that ends with 426
 * when the client leaves the data connection; at an upload it takes ABOR or the end of the session.
 */
export const stall = (plan: Plan): Plan => ({ ...plan, data: "stall", position: plan.position ?? 0 });
