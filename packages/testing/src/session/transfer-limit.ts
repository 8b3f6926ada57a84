import type { Plan } from "../script/plan.js";

/** What half of a file is taken to be where nobody said how big it is. */
const unknownHalf = 16_384;

/**
 * How many bytes of a transfer are moved before the fault of `plan` strikes; `Infinity` for all of them. `expected` is
 * how many there are to move, where that is known.
 */
export function transferLimit(plan: Plan, expected: number | undefined): number {
  switch (plan.position) {
    case undefined:
    case "end":
      return Infinity;
    case "half":
      return expected === undefined ? unknownHalf : Math.floor(expected / 2);
    default:
      return plan.position;
  }
}
