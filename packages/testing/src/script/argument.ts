/** What a script gives is checked here: from JSON anything can come, whatever the types say. */

const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

/** `value`, when it is a whole number from `least` on. Throws a `RangeError` that names `what`. */
export function whole(value: unknown, what: string, least = 0): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= least) return value;
  const from = least === -Infinity ? "" : ` from ${least}`;
  throw new RangeError(`${what} takes a whole number${from}, and the script says ${shown(value)}.`);
}

/** The longest time that a timer takes, nearly 25 days; with a longer one it would fire at once. */
const maxMs = 2_147_483_647;

/** `value`, when it is a number of milliseconds that a timer takes. Throws a `RangeError` that names `what`. */
export function milliseconds(value: unknown, what: string): number {
  if (typeof value === "number" && value >= 0 && value <= maxMs) return value;
  throw new RangeError(`${what} takes milliseconds from 0 to ${maxMs}, and the script says ${shown(value)}.`);
}

/** `value`, when it is from 0 to 1. Throws a `RangeError` that names `what`. */
export function share(value: unknown, what: string): number {
  if (typeof value === "number" && value >= 0 && value <= 1) return value;
  throw new RangeError(`${what} takes a number from 0 to 1, and the script says ${shown(value)}.`);
}

/** `value`, when it is in `list`. Throws a `TypeError` that names `what`. */
export function oneOf<Item extends string>(value: unknown, list: readonly Item[], what: string): Item {
  const found = list.find((item) => item === value);
  if (found !== undefined) return found;
  throw new TypeError(
    `${what} takes ${list.map((item) => `"${item}"`).join(" or ")}, and the script says ${shown(value)}.`,
  );
}
