import { oneOf } from "../script/argument.js";
import type { Plan } from "../script/plan.js";

/** On AUTH: 234 as ever, and then a handshake that is answered with bytes that are not TLS, or with silence. */
export const breakTls = (plan: Plan, how: "garbage" | "silence" = "garbage"): Plan => ({
  ...plan,
  tls: oneOf(how, ["garbage", "silence"], "breakTls"),
});
