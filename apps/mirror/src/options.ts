import { InvalidArgumentError, Option, type Command } from "commander";

/** What the options say; an option that was not given has no key. */
export interface RunOptions {
  /** The most sessions at once. */
  readonly concurrency?: number;
  readonly report?: string;
  readonly html?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly dryRun?: boolean;
  readonly retries?: number;
  /** Seconds. */
  readonly deadline?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly inPlace?: boolean;
  readonly ca?: string;
  readonly insecure?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** The options of every command: what is printed and written. */
export function addOutputOptions(command: Command): Command {
  return command
    .option("--report <FILE.json>", "write the report as JSON")
    .option("--html <FILE.html>", "write the report as a page")
    .option("--json", "print the report as JSON on standard output, and nothing else there")
    .option("--quiet", "print failures only");
}

/** The options of a transfer. */
export function addTransferOptions(command: Command): Command {
  return command
    .option("--concurrency <N>", "the most sessions at once (default: learned from the server)", wholeNumber(1))
    .option("--include <GLOB>", "only these files; may be given several times", collect)
    .option("--exclude <GLOB>", "not these files; may be given several times", collect)
    .option("--dry-run", "say what would be transferred, and transfer nothing")
    .option("--retries <N>", "repeats of one operation (default: 5)", wholeNumber(0))
    .option("--deadline <SECONDS>", "give up after this time", seconds)
    .option("--timeout <SECONDS>", "longest silence of the server (default: 30)", seconds)
    .option("--in-place", "write under the final names at once, without temporary names")
    .addOption(new Option("--ca <FILE>", "trust the certificates signed by this authority (PEM)").conflicts("insecure"))
    .option("--insecure", "do not check the server's certificate");
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/u.test(text) ? Number(text) : -1;
    if (value < least) throw new InvalidArgumentError(`It has to be a whole number, ${least} or more.`);
    return value;
  };
}

function seconds(text: string): number {
  const value = /^\d{1,6}(?:\.\d{1,3})?$/u.test(text) ? Number(text) : 0;
  if (value <= 0) throw new InvalidArgumentError("It has to be a number of seconds above 0.");
  return value;
}

function collect(glob: string, before: readonly string[] = []): readonly string[] {
  return [...before, glob];
}
