import { LogReader } from "./log-reader.js";
import type { LogReport } from "./log-report.js";

/** How much of a log is kept. */
export interface DecodeLogOptions {
  /** The most exchanges in the report, of all sessions together. Default 10,000. */
  readonly maxExchanges?: number | undefined;
  /** The most sessions in the report; lines of later ones are not decoded. Default 1000. */
  readonly maxSessions?: number | undefined;
}

/** No line of a log needs to be longer; the rest of a longer one is not looked at. */
const maxLineLength = 16_384;
// eslint-disable-next-line no-control-regex -- the escape character of terminal colours
const terminalColour = /\u001b\[[\d;]{0,20}m/g;

/**
 * Reads the log of an FTP client or server, line by line without line ends: which sessions there were, which commands
 * and replies, and for each session the first reply that decided how it went, with the advice for it.
 *
 * It knows the logs of FileZilla, WinSCP, lftp (`-d`), curl (`-v`), wget (`-S`), basic-ftp (verbose), Python's ftplib,
 * vsftpd, ProFTPD and FileZilla Server, and plain transcripts. Passwords are masked, also where a reply repeats one.
 * Memory is bounded by the options, whatever the length of the log. Never throws on what a log holds.
 */
export function decodeLog(lines: Iterable<string>, options: DecodeLogOptions = {}): LogReport {
  const reader = new LogReader(options.maxExchanges ?? 10_000, options.maxSessions ?? 1000);
  for (const line of lines)
    reader.read(
      line
        .slice(0, maxLineLength)
        .replace(terminalColour, "")
        .replace(/\r?\n?$/, ""),
    );
  return reader.report;
}
