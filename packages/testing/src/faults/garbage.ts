import type { Plan } from "../script/plan.js";

/** Sends these bytes, one for each character (0 to 255), in place of the final reply. A line end is not added. */
export function garbage(plan: Plan, bytes: string): Plan {
  if (typeof bytes !== "string" || /[^\0-\xff]/.test(bytes)) {
    throw new TypeError(
      `garbage takes text of characters from 0 to 255, and the script says ${JSON.stringify(bytes)}.`,
    );
  }
  return { ...plan, garbage: bytes };
}
