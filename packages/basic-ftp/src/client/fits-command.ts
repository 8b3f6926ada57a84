import { findCommand } from "@ftp-codes/core/commands";

/**
 * Codes that answer one kind of command and no other: the transfers, passive mode, a path's size or time, a sequence that REST or RNFR began.
 * In answer to anything else they belong to an earlier command. All other codes are given freely by real servers.
 */
const telling: readonly number[] = [110, 125, 150, 213, 225, 226, 227, 228, 229, 350, 426];

/** May `code` be the answer to `command`, as far as that can be told? Yes, for a command that nobody knows, and for SITE. */
export function fitsCommand(command: string, code: number): boolean {
  if (!telling.includes(code)) return true;
  const replies = command === "SITE" ? undefined : findCommand(command)?.replies;
  if (replies === undefined) return true;
  return [replies.preliminary, replies.intermediate, replies.beforePreliminary, replies.afterPreliminary].some(
    (codes) => codes.includes(code),
  );
}
