import { readFile } from "node:fs/promises";
import { once } from "node:events";
import { printable } from "@ftp-codes/core";
import {
  type FaultServer,
  type FaultServerOptions,
  type ProfileName,
  profiles,
  startFaultServer,
  type TlsMode,
} from "@ftp-codes/testing";
import { type Command, Option } from "commander";
import { type Context, jsonOption } from "../context.js";
import { readCount } from "../input/read-count.js";
import { historyLine } from "../output/history-line.js";
import { toJsonLine } from "../output/json.js";
import { helpNote } from "../output/page.js";
import { UsageError } from "../usage-error.js";

interface ServeOptions {
  readonly port: number;
  readonly script?: string;
  readonly seed: number;
  readonly profile?: ProfileName;
  readonly tls: TlsMode;
  readonly user?: readonly string[];
  readonly json?: true;
}

/** How often new commands are looked for, in milliseconds. */
const lookEveryMs = 100;

const help = [
  "A script is JSON: a list of rules, each on one line or several, such as",
  '{ "on": "STOR", "when": [["times", 2]], "then": [["reply", 452]] }',
  "The server listens on 127.0.0.1 alone and keeps its files in memory. Ctrl-C ends it.",
];

/** The rules in a file. Throws `UsageError` when there are none; whether they are sound the server says itself. */
async function readScript(path: string): Promise<NonNullable<FaultServerOptions["script"]>> {
  const shown = printable(path);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`--script: ${shown} can't be read (${(error as NodeJS.ErrnoException).code ?? "unknown"}).`);
  });
  let rules: unknown;
  try {
    rules = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--script: ${shown} is not JSON: ${printable((error as Error).message)}.`);
  }
  if (!Array.isArray(rules)) throw new UsageError(`--script: ${shown} has to be a list of rules.`);
  return rules as NonNullable<FaultServerOptions["script"]>;
}

function readUser(text: string, before: readonly string[] = []): string[] {
  if (/^[^:]+:/u.test(text)) return [...before, text];
  throw new UsageError("--user takes a name and a password with a colon between them.");
}

async function start(options: ServeOptions): Promise<FaultServer> {
  const users = options.user?.map((pair): [string, string] => {
    const colon = pair.indexOf(":");
    return [pair.slice(0, colon), pair.slice(colon + 1)];
  });
  const script = options.script === undefined ? undefined : await readScript(options.script);
  try {
    return await startFaultServer({
      port: options.port,
      files: { "/readme.txt": "A file to try things with.\n", "/data/numbers.csv": "1,2,3\n" },
      seed: options.seed,
      tls: options.tls,
      ...(options.profile !== undefined && { profile: options.profile }),
      ...(script !== undefined && { script }),
      ...(users !== undefined && { users: Object.fromEntries(users) }),
    });
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw new UsageError(`--script: ${error.message}`);
    throw error;
  }
}

/** `serve`: an FTP server that fails as its script says. */
export function addServe(program: Command, context: Context): void {
  program
    .command("serve")
    .description("an FTP server on this machine that fails as your script says, to try programs with")
    .option("--port <n>", "where to listen; 0 is a free port", readCount("--port", 0, 65_535), 0)
    .option("--script <file>", "what goes wrong, as JSON")
    .option("--seed <n>", "decides what the rules with a probability do", readCount("--seed", 0), 0)
    .addOption(new Option("--profile <server>", "speak in the words of this server").choices(Object.keys(profiles)))
    .addOption(
      new Option("--tls <mode>", "whether TLS is offered, comes first, or is not there")
        .choices(["explicit", "implicit", "none"])
        .default("explicit"),
    )
    .option("--user <name:password>", "let in only this one (may be given several times)", readUser)
    .option(...jsonOption)
    .addHelpText("after", helpNote(context.layout, ...help))
    .action(async (options: ServeOptions) => {
      const { signal } = context.surroundings;
      const server = await start(options);
      const asJson = options.json === true;
      context.write(
        asJson ? toJsonLine({ url: server.url, port: server.port }) : `${server.url} is ready; Ctrl-C ends it.\n`,
      );
      let shown = 0;
      const show = (all: boolean): void => {
        const { history } = server;
        while (shown < history.length) {
          const entry = history[shown];
          // One that has no reply yet may still get one.
          if (entry === undefined || (!all && entry.code === undefined)) break;
          shown++;
          context.write(asJson ? toJsonLine(entry) : `${historyLine(entry)}\n`);
        }
      };
      const timer = setInterval(show, lookEveryMs, false);
      if (!signal.aborted) await once(signal, "abort");
      clearInterval(timer);
      await server.close();
      show(true);
    });
}
