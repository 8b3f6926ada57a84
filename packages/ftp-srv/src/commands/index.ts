import type { Session } from "../session/session.js";
import { access } from "./access.js";
import type { Command } from "./command.js";
import { dataConnections } from "./data-connections.js";
import { directories } from "./directories.js";
import { files } from "./files.js";
import { listings } from "./listings.js";
import { security } from "./security.js";
import { service } from "./service.js";
import { transferParameters } from "./transfer-parameters.js";
import { transfers } from "./transfers.js";

const help: Command = {
  help: "[command]: this list, or what a command does",
  run: (_session, argument) => {
    const verb = argument.trim().toUpperCase();
    if (verb === "") return { code: 214, text: ["These commands are recognized:", ...verbLines(), "End of help"] };
    const command = findCommand(verb);
    if (command === undefined) return { code: 502, text: "Command not implemented" };
    return { code: 214, text: `${verb} ${command.help}` };
  },
};

const features: Command = {
  help: "extensions of this server",
  run: (session) => ({ code: 211, text: ["Extensions supported:", ...featureLines(session), "End"] }),
};

/** Every command of the server. A command exists when, and only when, it is in this table; HELP and FEAT read it. */
export const commands: { readonly [verb: string]: Command } = {
  ...access,
  ...security,
  ...transferParameters,
  ...dataConnections,
  ...directories,
  ...files,
  ...listings,
  ...transfers,
  ...service,
  HELP: help,
  FEAT: features,
};

/** The command of a verb in capitals. */
export function findCommand(verb: string): Command | undefined {
  return Object.hasOwn(commands, verb) ? commands[verb] : undefined;
}

function featureLines(session: Session): string[] {
  const { blacklist, whitelist } = session.connection.commands;
  const lines = Object.entries(commands)
    .filter(([verb]) => !blacklist.includes(verb) && (whitelist.length === 0 || whitelist.includes(verb)))
    .filter(([, command]) => !(command.writes && session.readOnly))
    .flatMap(([, command]) => command.features?.(session) ?? []);
  return [...lines, "UTF8", "TVFS"].sort().map((line) => ` ${line}`);
}

function verbLines(): string[] {
  const verbs = Object.keys(commands).sort();
  return Array.from(
    { length: Math.ceil(verbs.length / 8) },
    (_, row) => ` ${verbs.slice(8 * row, 8 * row + 8).join(" ")}`,
  );
}
