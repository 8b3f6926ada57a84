import type { Plan } from "../script/plan.js";

/** The command is carried out wholly, and only then the fault strikes. */
export const afterwards = (plan: Plan): Plan => ({ ...plan, position: "end" });
