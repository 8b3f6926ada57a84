import type { Command } from "commander";
import { type Context, jsonOption } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { readLog } from "../input/read-log.js";
import { logPage } from "../output/log-page.js";
import { helpNote } from "../output/page.js";

const help = [
  "It reads logs of FileZilla, WinSCP, lftp -d, curl -v, wget, basic-ftp, ftplib, vsftpd, ProFTPD and FileZilla Server, and plain transcripts. Passwords are masked.",
  "Exit code: 0 decoded, 1 no FTP conversation was found.",
];

/** `decode`: what happened in a log, and which reply decided it. */
export function addDecode(program: Command, context: Context): void {
  program
    .command("decode")
    .description("find the sessions in a log, and the reply that decided how each went")
    .argument("<file>", "the log, or - for standard input")
    .option(...jsonOption)
    .addHelpText("after", helpNote(context.layout, ...help))
    .action((file: string, options: { readonly json?: true }) => {
      const report = readLog(file, context.surroundings);
      if (options.json === true) context.writeJson(report);
      else context.write(logPage(context.layout, report));
      context.exitCode = report.sessions.length === 0 ? exitCodes.failed : exitCodes.done;
    });
}
