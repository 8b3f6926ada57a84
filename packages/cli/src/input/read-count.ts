import { printable } from "@ftp-codes/core";
import { UsageError } from "../usage-error.js";

/**
 * Makes the reader of an option that takes a whole number.
 *
 * @throws {UsageError} when the text is no whole number from `least` to `most`
 */
export function readCount(option: string, least = 1, most = 1_000_000): (text: string) => number {
  return (text) => {
    const count = /^\d{1,9}$/u.test(text) ? Number(text) : -1;
    if (count >= least && count <= most) return count;
    throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not "${printable(text, 20)}".`);
  };
}
