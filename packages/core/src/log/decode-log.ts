import { LogReader } from "./log-reader.js";
import type { LogReport } from "./log-report.js";

/** How much of a log is kept. */
export interface DecodeLogOptions {
  /** The most exchanges in the report, of all sessions together, and 1000 characters for each. Default 10,000. */
  readonly maxExchanges?: number | undefined;
  /** The most sessions in the report; later ones are read, and count where they decide. Default 1000. */
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
 * the npm package ftp (`debug`), vsftpd, ProFTPD and FileZilla Server, and plain transcripts. Passwords are masked, also
 * where a reply repeats one. Memory is bounded by the options, whatever the length of the log. Never throws on what a
 * log holds.
 */
export function decodeLog(lines: Iterable<string>, options: DecodeLogOptions = {}): LogReport {
  const reader = new LogReader(options.maxExchanges ?? 10_000, options.maxSessions ?? 1000);
  for (const line of lines) reader.read(ownCharacters(line));
  return reader.report;
}

/** The line without colours and without its end. */
function ownCharacters(line: string): string {
  const start = line.length > maxLineLength ? line.slice(0, maxLineLength) : line;
  const plain = start.includes("\u001b") ? start.replace(terminalColour, "") : start;
  if (plain.endsWith("\r")) return plain.slice(0, -1);
  return plain.endsWith("\n") ? plain.replace(/\r?\n$/, "") : plain;
}
