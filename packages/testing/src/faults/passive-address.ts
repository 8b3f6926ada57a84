import type { Plan } from "../script/plan.js";

/** On PASV: the reply names this address, and this port if there is one. EPSV names ports only. */
export const passiveAddress = (plan: Plan, host: string, port?: number): Plan => ({
  ...plan,
  passive: port === undefined ? { host } : { host, port },
});
