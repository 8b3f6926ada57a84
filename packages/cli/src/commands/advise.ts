import { advise, type Failure, type Phase } from "@ftp-codes/core";
import { findCommand, repeatable } from "@ftp-codes/core/commands";
import { type Command, Option } from "commander";
import { type Context, jsonOption } from "../context.js";
import { type ExitCode, exitCodes } from "../exit-codes.js";
import { readCommand } from "../input/read-command.js";
import { readCount } from "../input/read-count.js";
import { lostAnswerOf, readErrorName } from "../input/read-error-name.js";
import { readReply } from "../input/read-reply.js";
import { readLog } from "../input/read-log.js";
import { adviceSection } from "../output/advice.js";
import { helpNote, page } from "../output/page.js";
import type { Surroundings } from "../surroundings.js";
import { UsageError } from "../usage-error.js";

/** The phases of a conversation, in order. */
const phases = [
  "greeting",
  "login",
  "negotiation",
  "command",
  "transfer-start",
  "transfer-end",
  "idle",
] as const satisfies readonly Phase[];

interface AdviseOptions {
  readonly command?: string;
  readonly text?: string;
  readonly phase?: Phase;
  readonly server?: string;
  readonly error?: string;
  readonly log?: string;
  readonly sameReplies?: number;
  readonly seconds?: true;
  readonly json?: true;
}

/**
 * Whether a loop may go round again: 0 only when a repeat can do no harm. An effect that is not known, or half there,
 * needs a look first, unless the command is one that may be repeated anyway. A file that may have arrived whole is looked
 * at too: no loop may send it again and again because only the answer gets lost.
 */
function exitCodeFor({ retry, outcome }: ReturnType<typeof advise>, command = ""): ExitCode {
  if (outcome === "done") return exitCodes.nothingToRepeat;
  if (retry === "never") return exitCodes.never;
  if (retry === "after-fix") return exitCodes.afterFix;
  const mayBeThere = outcome === "unknown" && findCommand(command)?.changesServer === true;
  const isSafe = outcome === "not-done" || (repeatable(command) === "safe" && !mayBeThere);
  return isSafe ? exitCodes.done : exitCodes.checkFirst;
}

/** What the decisive failure in a log is; `undefined` when nothing in it failed for good. */
function failureInLog(path: string, options: AdviseOptions, surroundings: Surroundings): Failure | undefined {
  const { sessions } = readLog(path, surroundings);
  if (sessions.length === 0) throw new Error("There is no FTP conversation in the log.");
  const session = sessions.find(({ decisive }) => decisive !== undefined);
  if (session?.decisive === undefined) return undefined;
  const { reply, error, command, argument, phase } = session.decisive;
  const { sameReplies } = options;
  const history = sameReplies === undefined ? undefined : { sameReplies };
  return { code: reply?.code, text: reply?.text, error, command, argument, phase, server: session.greeting, history };
}

function failureOf(words: readonly string[], options: AdviseOptions): Failure {
  if (words.length === 0 && options.error === undefined) {
    throw new UsageError('Say which reply came, such as "421 Too many users", or --error, or --log with a file.');
  }
  const pasted = words.length === 0 ? undefined : readReply(words.join(" "));
  const lost = pasted === undefined ? undefined : lostAnswerOf(pasted.code);
  return {
    code: lost === undefined ? pasted?.code : undefined,
    text: options.text ?? pasted?.text,
    error: options.error ?? lost,
    command: options.command === undefined ? undefined : readCommand(options.command),
    phase: options.phase,
    server: options.server,
    history: options.sameReplies === undefined ? undefined : { sameReplies: options.sameReplies },
  };
}

const exitCodeHelp =
  "Exit code: 0 try again, 1 the log holds no FTP conversation, 3 look first whether it took effect, 4 fix something first, 5 never, 6 it took effect: nothing to repeat; 2 for wrong arguments.";

/** `advise`: for scripts, whether to try again. */
export function addAdvise(program: Command, context: Context): void {
  program
    .command("advise")
    .description("for scripts: the exit code says whether to try again")
    .argument("[reply...]", 'a code, or a whole reply such as "421 Too many users"')
    .option("--command <verb>", "the command that got the reply, such as STOR")
    .option("--text <words>", "the reply's text, when only the code is given")
    .addOption(new Option("--phase <phase>", "where in the conversation").choices(phases))
    .option("--server <greeting>", "the greeting, or the product's name")
    .option("--error <name>", "what happened when no reply came: ECONNRESET, timeout, closed, ...", readErrorName)
    .option("--log <file>", "take the decisive reply of this log, or - for standard input")
    .option("--same-replies <n>", "how often in a row this came, this time included", readCount("--same-replies"))
    .option("--seconds", "write only the whole seconds to wait before the first repeat")
    .option(...jsonOption)
    .addHelpText("after", helpNote(context.layout, exitCodeHelp))
    .action((words: string[], options: AdviseOptions) => {
      const { log } = options;
      if (log !== undefined && (words.length > 0 || options.error !== undefined)) {
        throw new UsageError("Say either the reply or --log with a file: a log has its own decisive reply.");
      }
      const found = log === undefined ? failureOf(words, options) : failureInLog(log, options, context.surroundings);
      // A log in which nothing failed is the same as a positive reply.
      const failure = found ?? { code: 226 };
      const advice = advise(failure);
      const { minMs, maxMs } = advice.delay;
      const waitMs = minMs + context.surroundings.random() * (maxMs - minMs);
      if (options.json === true) context.writeJson(advice);
      else if (options.seconds === true) context.write(`${Math.ceil(waitMs / 1000)}\n`);
      else context.write(page(adviceSection(context.layout, "Advice", advice)));
      context.exitCode = exitCodeFor(advice, failure.command);
    });
}
