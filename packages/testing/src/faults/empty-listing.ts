import type { Plan } from "../script/plan.js";

/** On LIST, NLST and MLSD: answers as for a directory that has no entry, with the reply of the rule if it has one. */
export const emptyListing = (plan: Plan): Plan => ({ ...plan, listingEmpty: true });
