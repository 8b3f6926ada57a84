import { onlyDurationMs } from "./numbers.js";
import type { PayloadDecoder } from "./payload-decoder.js";
import { productOf, type ServerProduct } from "./server-product.js";
import { textAfter } from "./words.js";

/** The first reply of a session: what it gives away of the server. */
export interface GreetingPayload extends Partial<ServerProduct> {
  readonly kind: "greeting";
  /** How many users are logged in, this one included, and how many may be. */
  readonly users?: { readonly current: number; readonly limit: number };
  /** After how long without a command the server hangs up. */
  readonly idleTimeoutMs?: number;
}

const places = /^(\d{1,7}) of (\d{1,7})\b/;
/** "idle for more than 10 minutes", "after 15 minutes of inactivity", and the like in German and French. */
const idle = /\bidle\b|\bina[ck]ti/i;

/** Reads product, version, places and idle time from any greeting, the negative ones too. */
export const greeting: PayloadDecoder<GreetingPayload> = {
  kind: "greeting",
  codes: "any",
  commands: ["CONNECT"],
  decode({ lines, text }) {
    const [, current, limit] = places.exec(textAfter(text, "user number ") ?? "") ?? [];
    const idleTimeoutMs = onlyDurationMs(lines.find((line) => idle.test(line)) ?? "");
    return {
      kind: "greeting",
      ...productOf(text),
      ...(limit === undefined ? {} : { users: { current: Number(current), limit: Number(limit) } }),
      ...(idleTimeoutMs === undefined ? {} : { idleTimeoutMs }),
    };
  },
};
