import type { Plan } from "../script/plan.js";

/** Refuses the data connection; on PASV and EPSV the port in the reply is closed, on a transfer the reply is 425. */
export const refuse = (plan: Plan): Plan => ({ ...plan, data: "refuse", position: plan.position ?? 0 });
