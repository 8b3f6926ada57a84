import { isIPv4 } from "node:net";
import { whole } from "../script/argument.js";
import type { Plan } from "../script/plan.js";

/** On PASV: the reply names this address, and this port if there is one. EPSV names ports only. */
export function passiveAddress(plan: Plan, host: string, port?: number): Plan {
  if (!isIPv4(host)) {
    throw new TypeError(`passiveAddress takes an IPv4 address, and the script says ${JSON.stringify(host)}.`);
  }
  if (port === undefined) return { ...plan, passive: { host } };
  if (whole(port, "passiveAddress") > 65_535)
    throw new RangeError(`A port goes to 65535, and the script says ${port}.`);
  return { ...plan, passive: { host, port } };
}
