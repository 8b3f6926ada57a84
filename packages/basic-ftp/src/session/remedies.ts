import type { RemedyAction, RetryAdvice } from "@ftp-codes/core";
import type { Host } from "./host.js";

/** Changes how the host is dealt with from now on; `false` when there is nothing left to change. */
type Remedy = (host: Host) => boolean;

/** The remedies that hold for a whole host. Those that change one transfer are with the transfer. */
const hostRemedies: { readonly [Action in RemedyAction]?: Remedy } = {
  "use-tls": ({ learned, options }) => {
    if (!options.allowTls || learned.secure === true || learned.secure === "implicit") return false;
    learned.secure = true;
    return true;
  },
  "use-list": ({ learned }) => {
    if (learned.mlsdRefused || !learned.features.has("MLST")) return false;
    learned.mlsdRefused = true;
    return true;
  },
  "use-plain-passive": ({ learned }) => {
    if (learned.plainPassive) return false;
    learned.plainPassive = true;
    return true;
  },
  "use-active": ({ learned, options }) => {
    if (!options.allowActive || learned.active) return false;
    learned.active = true;
    return true;
  },
  "use-control-host": () => false,
  "protect-data": ({ learned }) => learned.secure !== undefined && learned.secure !== false,
  "log-in": () => true,
  "use-binary": () => true,
  "repeat-sequence": () => true,
};

/** Carries out one remedy of one transfer; `false` when it does not apply. */
export type Adapt = (action: RemedyAction) => boolean;

/**
 * Carries out the first remedy that a program may take here and that this call has not tried yet, and returns it.
 * `tried` is added to.
 */
export function takeRemedy(
  advice: RetryAdvice,
  host: Host,
  adapt: Adapt | undefined,
  tried: Set<RemedyAction>,
): RemedyAction | undefined {
  for (const { by, action } of advice.remedies) {
    if (by !== "client" || tried.has(action)) continue;
    tried.add(action);
    if (adapt?.(action) === true || hostRemedies[action]?.(host) === true) return action;
  }
  return undefined;
}
