import { whole } from "../script/argument.js";
import type { Plan } from "../script/plan.js";

/**
 * The fault strikes after so many bytes of the transfer, or half way. Half of an upload is known to a server that was
 * told its size (ALLO, or the option `sizes`); otherwise it is taken to be 16 KiB.
 */
export const afterBytes = (plan: Plan, bytes: number | "half"): Plan => ({
  ...plan,
  position: bytes === "half" ? bytes : whole(bytes, "afterBytes"),
});
