import { printable } from "@ftp-codes/core";
import { CommanderError } from "commander";
import { hideCredentials } from "./input/hide-credentials.js";
import type { UsageError } from "./usage-error.js";

/** What is wrong with the command line, in one line that shows no credentials an argument may hold. */
export function usageSentence(error: CommanderError | UsageError, argv: readonly string[]): string {
  const message = argv
    .filter((argument) => argument.includes("@"))
    .reduce((text, argument) => text.replaceAll(argument, () => hideCredentials(argument)), error.message);
  const line = message
    .replace(/^error: /u, "")
    .split("\n")
    .map((part) => part.trim())
    .join(" ");
  const sentence = `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.?!)]$/u.test(line) ? "" : "."}`;
  const hint = error instanceof CommanderError ? ' "ftp-codes --help" shows what can be said.' : "";
  return printable(sentence + hint, 600);
}
