import { advise, type RetryAdvice } from "@ftp-codes/core";
import { describe, type CatalogueEntry } from "@ftp-codes/core/catalogue";
import { commandsForCode, type CommandForCode } from "@ftp-codes/core/commands";
import { hideSecrets } from "@ftp-codes/core/log";
import type { Command } from "commander";
import { type Context, jsonOption } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { readCommand } from "../input/read-command.js";
import { nearestCodes } from "../input/did-you-mean.js";
import { readReply } from "../input/read-reply.js";
import { entryPage } from "../output/entry-page.js";

interface ExplainOptions {
  readonly command?: string;
  readonly text?: string;
  readonly json?: true;
}

/** Everything that is known about one reply; this is what `--json` writes. */
export interface Explanation {
  readonly code: number;
  readonly text: string | undefined;
  readonly command: string | undefined;
  /** Absent for a reply code that is not in the catalogue. */
  readonly entry: CatalogueEntry | undefined;
  /** Absent for a number that no server sends as a reply. */
  readonly advice: RetryAdvice | undefined;
  /** Which commands can get the code, and what it means there. */
  readonly commands: readonly CommandForCode[];
  /** Known codes that an unknown one may be a slip for. */
  readonly suggestions: readonly number[];
}

/** Puts together what core knows about the reply. */
function explanationOf(words: readonly string[], options: ExplainOptions): Explanation {
  const pasted = readReply(words.join(" "));
  const { code } = pasted;
  const given = options.text ?? pasted.text;
  const text = given === undefined ? undefined : hideSecrets(given);
  const command = options.command === undefined ? undefined : readCommand(options.command);
  const entry = describe(code);
  return {
    code,
    text,
    command,
    entry,
    advice: entry?.status === "not-a-reply" ? undefined : advise({ code, text, command }),
    commands: commandsForCode(code).filter(({ verb }) => command === undefined || verb === command),
    suggestions: entry === undefined ? nearestCodes(code) : [],
  };
}

/** `explain`: what a reply means, and what to do about it. */
export function addExplain(program: Command, context: Context): void {
  program
    .command("explain")
    .description("what a reply means, and what to do about it")
    .argument("<reply...>", 'a code, or a pasted line such as "530 Sorry, too many users"')
    .option("--command <verb>", "the command that got the reply, such as STOR")
    .option("--text <words>", "the reply's text, when only the code is given")
    .option(...jsonOption)
    .action((words: string[], options: ExplainOptions) => {
      const explanation = explanationOf(words, options);
      if (options.json === true) context.writeJson(explanation);
      else context.write(entryPage(context.layout, explanation));
      context.exitCode = explanation.entry === undefined ? exitCodes.failed : exitCodes.done;
    });
}
