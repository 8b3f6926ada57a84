import { printable } from "@ftp-codes/core";
import type { HistoryEntry } from "@ftp-codes/testing";

/** One command of a client and what it got, in one line: `"2 STOR a.bin: 150 226, 4096 bytes"`. */
export function historyLine({ session, command, argument, replies, bytes, rule }: HistoryEntry): string {
  const codes = replies.map(({ code }) => code).join(" ");
  const moved = bytes === undefined ? "" : `, ${bytes} bytes`;
  const struck = rule === undefined ? "" : " (script)";
  return `${session} ${printable(`${command} ${argument}`.trimEnd())}: ${codes === "" ? "no reply" : codes}${moved}${struck}`;
}
