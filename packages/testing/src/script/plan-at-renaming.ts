import type { Plan, PlannedReply } from "./plan.js";

/**
 * What a plan for an upload comes to when it strikes at the renaming, because the upload went under a name that does not
 * show its final one: what would have left a part of the file leaves the file without its name. A file that is cut short
 * unseen is so under its new name.
 */
export function planAtRenaming(plan: Plan): Plan {
  const { position, data, ...rest } = plan;
  if (position === undefined || position === "end" || data === "truncate") return plan;
  if (data === "stall") return { ...rest, silent: true };
  if (rest.replies !== undefined || rest.garbage !== undefined || rest.control !== undefined) return rest;
  const replies: readonly PlannedReply[] = [{ code: data === "refuse" ? 425 : 426 }];
  return { ...rest, replies };
}
