import { commands } from "@ftp-codes/core/commands";
import { printable } from "@ftp-codes/core";
import { UsageError } from "../usage-error.js";
import { didYouMean, nearest } from "./did-you-mean.js";

/**
 * The verb of a command as a person writes it: `stor`, `STOR file`, `SITE CHMOD`. One that no RFC knows is taken as it
 * is, unless it looks like a slip for one that is known.
 *
 * @throws {UsageError} when it is no FTP command
 */
export function readCommand(text: string): string {
  const verb = text.trim().split(/\s/u, 1)[0]?.toUpperCase() ?? "";
  if (Object.hasOwn(commands, verb) || verb === "IDLE") return verb;
  const suggestions = nearest(verb, Object.keys(commands));
  const isVerb = /^[A-Z][A-Z0-9]{1,15}$/u.test(verb);
  if (isVerb && suggestions.length === 0) return verb;
  throw new UsageError(
    `"${printable(text, 40)}" is no FTP command${isVerb ? " that is known" : ""}.${didYouMean(suggestions)}`,
  );
}
