import { findCommand } from "../commands/commands.js";
import type { LogFormat, LogLine } from "./log-line.js";

/** Date, time or both in front of a line, as many programs and terminals put them there. */
const timestamp = /^\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?\s/;

/** Every way of writing a conversation down that is understood; the first that knows a line reads it. */
export const logFormats: readonly LogFormat[] = [
  {
    name: "vsftpd",
    marksLines: true,
    read(line) {
      const connection = between(line, "[pid ", "]");
      if (connection === undefined) return undefined;
      const text = line.slice(line.indexOf('", "') + 4, line.lastIndexOf('"'));
      if (line.includes(' FTP command: Client "')) return { kind: "command", text, connection };
      if (line.includes(' FTP response: Client "')) return { kind: "reply", lines: [text], connection };
      return { kind: "note", text: line.slice(line.indexOf("]") + 1).trim(), connection };
    },
  },
  {
    name: "ProFTPD ExtendedLog",
    marksLines: true,
    read(line) {
      const start = line.indexOf('] "');
      const end = line.lastIndexOf('" ');
      const code = /^(\d{3}) (?:\d+|-)$/.exec(line.slice(end + 2))?.[1];
      if (start === -1 || end < start || code === undefined) return undefined;
      return { kind: "exchange", text: line.slice(start + 3, end), code, connection: line.slice(0, line.indexOf(" ")) };
    },
  },
  {
    name: "FileZilla",
    marksLines: true,
    read(line) {
      const bare = withoutTimestamp(line);
      const match = /^(\d{1,10} \d{1,10} )?(Command|Response|Status|Error|Trace|Listing):/.exec(bare);
      const text = bare.slice(match?.[0].length).trimStart();
      const type = match?.[2];
      const connection = match?.[1]?.trim();
      if (type === undefined) return undefined;
      if (type === "Command") return { kind: "command", text, connection };
      return type === "Response" ? { kind: "reply", lines: [text], connection } : { kind: "note", text, connection };
    },
  },
  {
    name: "FileZilla Server",
    marksLines: true,
    read(line) {
      const connection = /^\((\d{1,12})\)/.exec(line)?.[1];
      const text = line.slice(line.indexOf(")> ") + 3);
      return connection === undefined || !line.includes(")> ") ? undefined : { ...eitherWay(text), connection };
    },
  },
  {
    name: "WinSCP",
    marksLines: true,
    read: (line) => (/^[<>.!] \d{4}-\d\d-\d\d /.test(line) ? marked(line, winScp) : undefined),
  },
  {
    name: "lftp",
    marksLines: true,
    read: (line) => marked(line, { "---> ": "command", "<--- ": "reply", "---- ": "note", "**** ": "note" }),
  },
  { name: "wget", marksLines: true, read: (line) => marked(line, { "--> ": "command" }) },
  {
    name: "ftplib",
    marksLines: true,
    read(line) {
      const [, type, text = ""] = /^\*(cmd|resp|welcome)\* ['"](.*)['"]$/.exec(line) ?? [];
      if (type === undefined) return undefined;
      return type === "cmd" ? { kind: "command", text } : { kind: "reply", lines: text.split("\\n") };
    },
  },
  {
    name: "curl or basic-ftp",
    marksLines: true,
    read: (line) => marked(withoutTimestamp(line), { "> ": "command", "< ": "reply", "* ": "note" }),
  },
  {
    name: "transcript",
    marksLines: false,
    read(line) {
      const bare = withoutTimestamp(line);
      const labelled = marked(bare, { "C: ": "command", "S: ": "reply", "C> ": "command", "S> ": "reply" });
      if (labelled) return labelled;
      if (/^[1-6]\d\d(?:[ -]|$)/.test(bare)) return { kind: "reply", lines: [bare] };
      const verb = /^([A-Z]{3,4})(?: |$)/.exec(bare)?.[1];
      return verb !== undefined && findCommand(verb) ? { kind: "command", text: bare } : undefined;
    },
  },
];

const winScp = { "> ": "command", "< ": "reply", ". ": "note", "! ": "note" } as const;

/** Reads a line whose first characters say who speaks. */
function marked(line: string, marks: Readonly<Record<string, "command" | "reply" | "note">>): LogLine | undefined {
  const mark = Object.keys(marks).find((start) => line.startsWith(start));
  if (mark === undefined) return undefined;
  const text = withoutTimestamp(line.slice(mark.length));
  const kind = marks[mark] ?? "note";
  return kind === "reply" ? { kind, lines: [text] } : { kind, text };
}

/** Servers that write both directions alike: what begins with a code is a reply. */
function eitherWay(text: string): LogLine {
  return /^\d{3}/.test(text) ? { kind: "reply", lines: [text] } : { kind: "command", text };
}

function withoutTimestamp(line: string): string {
  return line.replace(timestamp, "");
}

function between(line: string, open: string, close: string): string | undefined {
  const start = line.indexOf(open);
  const end = line.indexOf(close, start);
  return start === -1 || end === -1 ? undefined : line.slice(start + open.length, end);
}
