import { printable } from "../reply/printable.js";
import { mask } from "./secrets.js";

/** A command as it may be shown: its secret is not in it. */
export interface LoggedCommand {
  /** The verb in capitals. */
  readonly verb: string;
  /** What stands behind the verb; `"***"` where a secret stood. */
  readonly argument?: string;
}

/** A command, and the secret that was in it, which later lines may repeat. */
export interface ReadCommand {
  readonly command: LoggedCommand;
  readonly secret?: string;
}

/** Commands whose argument is a secret. */
const secretVerbs: readonly string[] = ["PASS", "ACCT", "ADAT"];
const secretSite = /^(?:PSWD|PASSWD|CHPASS)\b/i;

/** Takes a command line apart; what is secret in its argument is masked. */
export function readCommand(line: string): ReadCommand {
  const text = line.trim();
  const space = text.indexOf(" ");
  const verb = printable((space === -1 ? text : text.slice(0, space)).toUpperCase(), 12);
  if (space === -1) return { command: { verb } };
  const argument = text.slice(space + 1);
  if (secretVerbs.includes(verb)) return { command: { verb, argument: mask }, secret: argument };
  const site = verb === "SITE" ? secretSite.exec(argument)?.[0] : undefined;
  return { command: { verb, argument: site === undefined ? printable(argument, 1000) : `${site} ${mask}` } };
}

/** Does the line hold a secret? Such a line is a command wherever it stands. */
export function isSecretCommand(line: string): boolean {
  return readCommand(line).command.argument?.endsWith(mask) === true;
}
