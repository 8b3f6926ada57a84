import { printable } from "@ftp-codes/core";
import { CommanderError } from "commander";
import { asksForFile, completeFiles } from "./completion.js";
import type { Context } from "./context.js";
import { type ExitCode, exitCodes } from "./exit-codes.js";
import { toJson } from "./output/json.js";
import { layoutFor } from "./output/style.js";
import { createProgram } from "./program.js";
import type { Surroundings } from "./surroundings.js";
import { usageSentence } from "./usage-sentence.js";
import { UsageError } from "./usage-error.js";

/** A line that begins with a reply needs no command in front, nor does a number, which may be a slip for a code. */
const replyFirst = /^["'<>\s-]*[1-6]\d\d(?:[ -]|$)|^\d{1,5}$/u;

/** Several words in one argument are no command either: `"Response: 530 Login incorrect."`. */
function isPasted(argument: string): boolean {
  return replyFirst.test(argument) || /\s/u.test(argument.trim());
}

/**
 * Carries out a whole command line. Never rejects; what goes wrong becomes one sentence on standard error and the exit
 * code.
 *
 * @param argv without the names of the interpreter and the script
 */
export async function runCommandLine(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, environment } = surroundings;
  const context: Context = {
    surroundings,
    layout: layoutFor(stdout, environment),
    write: (text) => void stdout.write(text),
    writeJson: (value) => void stdout.write(toJson(value)),
    exitCode: exitCodes.done,
  };
  try {
    const program = createProgram(context);
    const [first] = argv;
    if (first === undefined) program.outputHelp();
    else if (asksForFile(argv)) context.write(completeFiles);
    else await program.parseAsync(isPasted(first) ? ["explain", ...argv] : argv, { from: "user" });
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    const isUsage = error instanceof CommanderError || error instanceof UsageError;
    const sentence = isUsage ? usageSentence(error, argv) : printable(messageOf(error), 400);
    stderr.write(`ftp-codes: ${sentence}\n`);
    return isUsage ? exitCodes.usage : exitCodes.failed;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
