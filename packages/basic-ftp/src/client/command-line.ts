import { FtpLocalError } from "@ftp-codes/core";

/** A command as it goes on the wire, taken apart. */
export interface CommandLine {
  /** In capitals: `"LIST"`. */
  readonly command: string;
  /** What follows the verb; absent for what nobody may see, such as a password. */
  readonly argument?: string;
  /** The password or account in it. */
  readonly secret?: string;
}

const secrets: readonly string[] = ["PASS", "ACCT"];

/** Takes `line`, a command without its line end, apart. */
export function parseCommandLine(line: string): CommandLine {
  const space = line.indexOf(" ");
  const command = (space === -1 ? line : line.slice(0, space)).toUpperCase();
  const argument = space === -1 ? "" : line.slice(space + 1);
  return secrets.includes(command) ? { command, secret: argument } : { command, argument };
}

/** `line` as a log may show it. */
export function loggable(line: string): string {
  const { command, secret } = parseCommandLine(line);
  return secret === undefined ? line : `${command} ###`;
}

/** Would `text` end the command it is put into, and begin another? */
export function breaksLine(text: string): boolean {
  return text.includes("\r") || text.includes("\n") || text.includes("\0");
}

/** Throws `FtpLocalError` for a command that would be two on the wire. Nothing of a secret is in it. */
export function assertOneLine(line: string): void {
  if (!breaksLine(line)) return;
  throw new FtpLocalError(
    `${parseCommandLine(line).command} was not sent: a line break or NUL in its argument would begin another command.`,
    { operation: "send" },
  );
}
