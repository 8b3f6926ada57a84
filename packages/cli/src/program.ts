import { readFileSync } from "node:fs";
import { Command } from "commander";
import { programCommands } from "./commands/index.js";
import { addCompletion } from "./completion.js";
import type { Context } from "./context.js";
import { helpNote } from "./output/page.js";

const help = [
  'Exit code: 0 done, 1 not found or failed, 2 wrong arguments, 130 interrupted; "advise" has more.',
  'A reply may stand alone: ftp-codes "530 Login incorrect."',
];

/** The version in the manifest beside the sources, or beside what was built of them. */
function version(): string {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
  return manifest.version;
}

/** The program with all its commands; they write and end by means of `context`. Errors are thrown, not printed. */
export function createProgram(context: Context): Command {
  const program = new Command("ftp-codes")
    .description("What FTP replies mean, what to do about them, and what is wrong with a server.")
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: context.write,
      writeErr: () => undefined,
      getOutHelpWidth: () => context.layout.width,
      getOutHasColors: () => false,
    })
    // Descriptions are wrapped in narrow windows too.
    .configureHelp({ minWidthToWrap: 8 })
    .addHelpText("after", helpNote(context.layout, ...help));
  for (const add of programCommands) add(program, context);
  addCompletion(program);
  return program;
}
