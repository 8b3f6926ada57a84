import type { Plan } from "../script/plan.js";

/** Adds one misbehaviour to a plan; the arguments after the plan are what the script gives. */
export type Fault = (plan: Plan, ...given: never[]) => Plan;
