import { afterwards } from "./afterwards.js";
import { hangUp } from "./hang-up.js";
import type { Plan } from "../script/plan.js";

/** The command is carried out wholly, and the control connection is closed where its final reply would be. */
export const loseReply = (plan: Plan, how: "close" | "reset" = "close"): Plan => hangUp(afterwards(plan), how);
