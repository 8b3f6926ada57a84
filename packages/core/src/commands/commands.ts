import { accessCommands } from "./access.js";
import type { CommandFacts, Repeatable } from "./command-facts.js";
import { extensionCommands } from "./extension.js";
import { obsoleteCommands } from "./obsolete.js";
import { securityCommands } from "./security.js";
import { serviceCommands } from "./service.js";
import { transferParameterCommands } from "./transfer-parameter.js";

/** The facts of every known command by its verb; `CONNECT` stands for the greeting. */
export const commands: { readonly [verb: string]: CommandFacts } = {
  ...accessCommands,
  ...transferParameterCommands,
  ...serviceCommands,
  ...securityCommands,
  ...extensionCommands,
  ...obsoleteCommands,
};

/** The facts of `verb`, in any case; `undefined` for a command that is not in the table. */
export function findCommand(verb: string): CommandFacts | undefined {
  const key = verb.toUpperCase();
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}

/**
 * May `verb` be sent again when its answer was lost? `verify-first`: look first, `checkBeforeRepeat` says at what.
 * `unsafe`: a repeat may do the work twice and nothing tells. A command that nobody knows is `unsafe`.
 */
export function repeatable(verb: string): Repeatable {
  return findCommand(verb)?.repeatable ?? "unsafe";
}
