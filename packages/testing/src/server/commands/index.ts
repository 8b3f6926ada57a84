import type { Command } from "../command.js";
import { dataConnectionCommands } from "./data-connection.js";
import { directoryCommands } from "./directory.js";
import { informationCommands } from "./information.js";
import { listingCommands } from "./listing.js";
import { loginCommands } from "./login.js";
import { securityCommands } from "./security.js";
import { transferCommands } from "./transfer.js";

const commands = {
  ...loginCommands,
  ...securityCommands,
  ...directoryCommands,
  ...dataConnectionCommands,
  ...transferCommands,
  ...listingCommands,
  ...informationCommands,
} satisfies Record<string, Command>;

/** The command of this name in capital letters, or `undefined` when the server has none. */
export function findCommand(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? (commands as Record<string, Command>)[name] : undefined;
}
