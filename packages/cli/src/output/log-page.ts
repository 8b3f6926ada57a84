import { isNegative, isPositivePreliminary, printable } from "@ftp-codes/core";
import type { LogExchange, LogFailure, LogReport, LogSession } from "@ftp-codes/core/log";
import { adviceLines } from "./advice.js";
import { heading, page, paragraph, section } from "./page.js";
import type { Layout, Style } from "./style.js";
import { wrap } from "./wrap.js";

/** More exchanges than this are not read by anybody; `--json` has them. */
const mostShown = 500;

/** What stands in front of a reply, so that it is seen without colour too. */
function markOf(code: number): readonly [mark: string, style: Style] {
  if (isNegative(code)) return ["!", "bad"];
  return isPositivePreliminary(code) ? ["~", "faint"] : [" ", "good"];
}

function commandOf({ command, argument }: Pick<LogExchange, "command" | "argument">): string {
  return argument === undefined ? command : `${command} ${printable(argument)}`;
}

function exchangeLines({ width, paint }: Layout, exchange: LogExchange): string[] {
  const asked = `  ${String(exchange.line).padStart(6)}  ${commandOf(exchange)}`;
  const answers = exchange.replies.map(({ code, text }) => {
    const [mark, style] = markOf(code);
    const line = wrap(
      `${code} ${printable(text.replaceAll("\n", " / "), 400)}`,
      width,
      " ".repeat(14),
      `${" ".repeat(8)}${mark} `,
    );
    return paint(style, line);
  });
  return [asked, ...(answers.length === 0 ? [paint("warning", `${" ".repeat(8)}! no reply`)] : answers)];
}

/** "line 16, PASS ***: 530 Login incorrect." */
function failureSentence({ line, reply, error, ...asked }: LogFailure): string {
  const what =
    reply === undefined
      ? `no reply (${printable(error ?? "closed")})`
      : `${reply.code} ${printable(reply.text.replaceAll("\n", " / "), 400)}`;
  return `Line ${line}, ${commandOf(asked)}: ${what}`;
}

function failureSection(layout: Layout, title: string, failure: LogFailure | undefined): string {
  if (failure === undefined) return "";
  return section(layout, title, paragraph(layout, failureSentence(failure)), ...adviceLines(layout, failure.advice));
}

function sessionSection(layout: Layout, session: LogSession, number: number, room: number): string {
  const { format, connection, line, greeting, exchanges, decisive } = session;
  const name = [
    `Session ${number}`,
    connection === undefined ? "" : printable(connection),
    `from line ${line}`,
    format,
  ];
  const shown = exchanges.slice(0, room);
  const hidden = exchanges.length - shown.length;
  return [
    heading(layout, name.filter((part) => part !== "").join(", ")),
    greeting === undefined ? "" : paragraph(layout, printable(greeting.replaceAll("\n", " / "))),
    ...shown.flatMap((exchange) => exchangeLines(layout, exchange)),
    hidden > 0 ? paragraph(layout, `... and ${hidden} more commands; --json has them.`) : "",
    paragraph(layout, decisive === undefined ? "Nothing failed for good." : `Decided by: ${failureSentence(decisive)}`),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** A decoded log: what decided it first, then every session with its commands and replies. */
export function logPage(layout: Layout, { sessions, decisive, lines, ...omitted }: LogReport): string {
  if (sessions.length === 0)
    return page(wrap(`In ${counted(lines, "line")} there is no FTP conversation that can be read.`, layout.width));
  let room = mostShown;
  const parts = sessions.map((session, index) => {
    const text = sessionSection(layout, session, index + 1, room);
    room = Math.max(0, room - session.exchanges.length);
    return text;
  });
  const { omittedSessions, omittedExchanges } = omitted;
  const total = `${counted(lines, "line")}, ${counted(sessions.length + omittedSessions, "session")}.`;
  return page(
    failureSection(layout, "What decided", decisive),
    ...parts,
    wrap(total + (decisive === undefined ? " Nothing failed for good." : ""), layout.width),
    omittedSessions > 0
      ? wrap(`The last ${omittedSessions} sessions were read for what decided, and are not shown.`, layout.width)
      : "",
    omittedExchanges > 0 ? wrap(`${omittedExchanges} more commands were read and not kept.`, layout.width) : "",
  );
}
