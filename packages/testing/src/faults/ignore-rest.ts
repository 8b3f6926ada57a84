import type { Plan } from "../script/plan.js";

/** On a transfer: the REST before it was answered with 350 and is forgotten all the same. */
export const ignoreRest = (plan: Plan): Plan => ({ ...plan, restIgnored: true });
