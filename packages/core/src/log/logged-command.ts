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

/** Commands whose argument is a secret, or holds a command that may have one (RFC 2228, 3). */
const secretVerbs: readonly string[] = ["PASS", "ACCT", "ADAT", "MIC", "CONF", "ENC"];
/** The words behind which the rest of an argument is a secret. */
const secretRests = {
  SITE: /^(?:PSWD|PASSWD|CHPASS)(?= )/i,
  AUTH: /^\S+(?= )/,
} as const;

const usualVerb = /^[A-Z]{3,4}$/;

/** Takes a command line apart; what is secret in its argument is masked. */
export function readCommand(line: string): ReadCommand {
  const text = line.trim();
  const space = text.indexOf(" ");
  const first = space === -1 ? text : text.slice(0, space);
  const verb = usualVerb.test(first) ? first : printable(first.toUpperCase(), 12);
  if (space === -1) return { command: { verb } };
  const argument = text.slice(space + 1);
  if (secretVerbs.includes(verb)) return { command: { verb, argument: mask }, secret: argument };
  const open = verb === "SITE" || verb === "AUTH" ? secretRests[verb].exec(argument)?.[0] : undefined;
  if (open === undefined) return { command: { verb, argument: printable(argument, 1000) } };
  return { command: { verb, argument: `${open} ${mask}` }, secret: argument.slice(open.length + 1) };
}

/** Does the line hold a secret? Such a line is a command wherever it stands. */
export function isSecretCommand(line: string): boolean {
  return readCommand(line).command.argument?.endsWith(mask) === true;
}
