import { oneOf } from "../script/argument.js";
import type { Plan } from "../script/plan.js";

/** Closes the control connection: after the replies of the script, or in place of the final reply. `"reset"` does it by RST. */
export const hangUp = (plan: Plan, how: "close" | "reset" = "close"): Plan => ({
  ...plan,
  control: oneOf(how, ["close", "reset"], "hangUp"),
});
