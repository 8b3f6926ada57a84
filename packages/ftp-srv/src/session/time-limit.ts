/** The longest that a timer of Node.js can run; a longer one would go off at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Does `action` after `milliseconds`; never, for a time without end or one that no timer can run. */
export function timeLimit(milliseconds: number, action: () => void): NodeJS.Timeout | undefined {
  return milliseconds > LONGEST_MS ? undefined : setTimeout(action, milliseconds);
}
