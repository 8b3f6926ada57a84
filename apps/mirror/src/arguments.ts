import { Command, CommanderError } from "commander";
import { addOutputOptions, addTransferOptions, type RunOptions } from "./options.js";
import { hideCredentials, looksLikeUrl, parseFtpUrl, type FtpUrl } from "./url.js";
import { UsageError } from "./usage-error.js";

/** What the command line asks for. */
export type Job =
  | { readonly kind: "demo"; readonly options: RunOptions }
  | { readonly kind: "get" | "put"; readonly url: FtpUrl; readonly localDir: string; readonly options: RunOptions }
  | { readonly kind: "help"; readonly text: string };

const afterOptions = `
URL: ftp:// (plain), ftpes:// (explicit TLS), ftps:// (implicit TLS). ftp://host/dir is below the login directory,
ftp://host//dir is absolute; an IPv6 address stands in brackets. FTP_PASSWORD is taken for a URL that names a user
and no password.

Exit code: 0 every file is there, 1 some are not (each is named with the reason), 2 wrong arguments, 130 interrupted.`;

/**
 * Reads the command line; no arguments, or options alone, ask for the demonstration.
 *
 * @param argv without the names of the interpreter and the script
 * @throws {UsageError} when the arguments are wrong, with one sentence that shows no password
 */
export function parseArguments(argv: readonly string[], environment: NodeJS.ProcessEnv): Job {
  let job: Job | undefined;
  let help = "";
  const program = new Command("mirror")
    .description("Mirrors a tree of files to or from an FTP server. Without arguments: a demonstration.")
    .exitOverride()
    .configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined })
    .addHelpText("after", afterOptions);
  addOutputOptions(program.command("demo"))
    .description("a tree there and back, over a server of its own that misbehaves")
    .action((options: RunOptions) => {
      job = { kind: "demo", options };
    });
  addTransferOptions(addOutputOptions(program.command("get")))
    .description("download a tree")
    .argument("<URL>", "ftp://user@host:port/dir")
    .argument("<LOCAL_DIR>")
    .action((url: string, localDir: string, options: RunOptions) => {
      job = transferJob("get", url, localDir, options, environment);
    });
  addTransferOptions(addOutputOptions(program.command("put")))
    .description("upload a tree")
    .argument("<LOCAL_DIR>")
    .argument("<URL>", "ftp://user@host:port/dir")
    .action((localDir: string, url: string, options: RunOptions) => {
      job = transferJob("put", url, localDir, options, environment);
    });

  try {
    program.parse(withCommand(argv), { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(sentenceOf(error, argv));
  }
  return job ?? { kind: "help", text: help };
}

/** Puts "demo" in front when no command stands there. */
function withCommand(argv: readonly string[]): string[] {
  const [first] = argv;
  const isOption = first?.startsWith("-") === true && first !== "-h" && first !== "--help";
  return first === undefined || isOption ? ["demo", ...argv] : [...argv];
}

function transferJob(
  kind: "get" | "put",
  url: string,
  localDir: string,
  options: RunOptions,
  environment: NodeJS.ProcessEnv,
): Job {
  if (!looksLikeUrl(url) && looksLikeUrl(localDir)) {
    const order =
      kind === "get" ? "the URL first, then the local directory" : "the local directory first, then the URL";
    throw new UsageError(`"${kind}" takes ${order}: the two are swapped.`);
  }
  const target = parseFtpUrl(url, environment["FTP_PASSWORD"]);
  const tlsOption = options.ca !== undefined ? "--ca" : options.insecure === true ? "--insecure" : undefined;
  if (tlsOption !== undefined && target.protection === "none")
    throw new UsageError(`${tlsOption} is about certificates and ftp:// has none: write ftpes:// or ftps://.`);
  return { kind, url: target, localDir, options };
}

/** commander's own sentence, without its prefix and without the credentials that an argument may hold. */
function sentenceOf(error: CommanderError, argv: readonly string[]): string {
  const message = argv
    .filter((argument) => argument !== "")
    .reduce((text, argument) => text.replaceAll(argument, () => hideCredentials(argument)), error.message)
    .replace(/^error: /u, "")
    .replace(/\s+/gu, " ");
  const end = /[.?!)]$/u.test(message) ? "" : ".";
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${end} "--help" shows what can be said.`;
}
