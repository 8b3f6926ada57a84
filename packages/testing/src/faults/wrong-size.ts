import { whole } from "../script/argument.js";
import type { Plan } from "../script/plan.js";

/** On SIZE, MLST, MLSD and LIST: the size that is told is off by so many bytes, and never below 0. */
export const wrongSize = (plan: Plan, off: number): Plan => ({ ...plan, sizeOff: whole(off, "wrongSize", -Infinity) });
