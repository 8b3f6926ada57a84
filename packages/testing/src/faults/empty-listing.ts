import type { Plan } from "../script/plan.js";

/** On LIST, NLST and MLSD: answers as for a directory that has no entry. */
export const emptyListing = (plan: Plan): Plan => ({ ...plan, listingEmpty: true });
