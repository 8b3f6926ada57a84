import { whole } from "../script/argument.js";
import type { Plan } from "../script/plan.js";

/**
 * On uploads: there is room for so many bytes in all. The upload that needs more is cut where the room ends, and 552 or
 * the reply of the script follows; others go through. A proxy counts the bytes that it let through.
 */
export const quota = (plan: Plan, bytes: number): Plan => ({ ...plan, quotaBytes: whole(bytes, "quota") });
