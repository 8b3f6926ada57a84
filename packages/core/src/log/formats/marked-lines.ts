import type { LogFormat, LogLine } from "../log-line.js";
import { withoutTimestamp } from "../timestamp.js";

/** What a line begins with, and who speaks in it then. */
export type Marks = readonly (readonly [start: string, kind: "command" | "reply" | "note"])[];

/** Reads a line whose first characters say who speaks. */
export function readMarked(line: string, marks: Marks): LogLine | undefined {
  for (const [start, kind] of marks) {
    if (!line.startsWith(start)) continue;
    const text = withoutTimestamp(line.slice(start.length));
    return kind === "reply" ? { kind, lines: [text] } : { kind, text };
  }
  return undefined;
}

const winScpMarks: Marks = [
  ["> ", "command"],
  ["< ", "reply"],
  [". ", "note"],
  ["! ", "note"],
];

/** A mark and a date in front of each line. */
export const winScp: LogFormat = {
  name: "WinSCP",
  marksLines: true,
  begins: /[<>.!]/,
  read: (line) => (/^. \d{4}-\d\d-\d\d /.test(line) ? readMarked(line, winScpMarks) : undefined),
};

const lftpMarks: Marks = [
  ["---> ", "command"],
  ["<--- ", "reply"],
  ["---- ", "note"],
  ["**** ", "note"],
];

/** lftp with `-d`. */
export const lftp: LogFormat = {
  name: "lftp",
  marksLines: true,
  begins: /[-<*[\d]/,
  read: (_line, bare) => readMarked(bare, lftpMarks),
};

const wgetMarks: Marks = [["--> ", "command"]];

/** wget with `-S` or `-d`: replies stand alone. */
export const wget: LogFormat = {
  name: "wget",
  marksLines: true,
  begins: /-/,
  read: (line) => readMarked(line, wgetMarks),
};

const curlMarks: Marks = [
  ["> ", "command"],
  ["< ", "reply"],
  ["* ", "note"],
];

/** Both write the same marks; with `--trace-time` there is a time in front. */
export const basicFtpOrCurl: LogFormat = {
  name: "curl or basic-ftp",
  marksLines: true,
  begins: /[<>*[\d]/,
  read: (_line, bare) => readMarked(bare, curlMarks),
};
