export type { CommandFacts, Repeatable } from "./commands/command-facts.js";
export { commands, findCommand, repeatable } from "./commands/commands.js";
export { commandsForCode } from "./commands/commands-for-code.js";
export type { CommandForCode } from "./commands/commands-for-code.js";
