import type { Plan } from "../script/plan.js";

/** Never answers; the control connection stays open. */
export const silence = (plan: Plan): Plan => ({ ...plan, silent: true });
