import { transcript } from "./formats/transcript.js";
import type { LogLine } from "./log-line.js";
import { FormatsByFirstCharacter } from "./log-formats.js";
import type { LogFailure, LogReport } from "./log-report.js";
import { isSecretCommand } from "./logged-command.js";
import { notedError, opensConnection } from "./noted-error.js";
import { OpenSessions } from "./open-sessions.js";
import { Room } from "./room.js";
import { Secrets } from "./secrets.js";
import { SessionReader } from "./session-reader.js";
import { withoutTimestamp } from "./timestamp.js";

/** The format of a session of which only remarks without a mark were seen so far. */
const unmarked = "unknown";

/** Do lines of other formats tell more of the program that wrote the log? */
const isVague = (format: string): boolean => format === unmarked || format === transcript.name;

/** Hands each line of a log to the session it belongs to. */
export class LogReader {
  readonly #formats = new FormatsByFirstCharacter();
  /** The sessions of the report. */
  readonly #sessions: SessionReader[] = [];
  readonly #open = new OpenSessions();
  readonly #secrets = new Secrets();
  readonly #maxSessions: number;
  readonly #room: Room;
  #omittedSessions = 0;
  /** What decided the first session that went wrong of those for which there was no room; a reply before a lost one. */
  #omittedFailure: { readonly line: number; readonly failure: LogFailure } | undefined;
  #line = 0;
  #latest: SessionReader | undefined;

  constructor(maxExchanges: number, maxSessions: number) {
    this.#room = new Room(maxExchanges);
    this.#maxSessions = maxSessions;
  }

  read(text: string): void {
    this.#line++;
    const [format, said] = this.#recognise(text);
    const known = this.#open.of(said.connection ?? "") ?? this.#loggingIn(format, said);
    if (said.kind === "note" && known === undefined && !opensConnection(said.text)) return;
    const session = known && !begins(said, known) ? known : this.#begin(format, said);
    this.#latest = session;
    session.latestLine = this.#line;
    if (isVague(session.format) && !isVague(format)) session.format = format;
    else if (session.format === unmarked) session.format = format;
    switch (said.kind) {
      case "command":
        session.command(said.text, this.#line);
        break;
      case "reply":
        for (const line of said.lines) session.replyLine(line, this.#line);
        break;
      case "exchange":
        session.command(said.text, this.#line);
        session.replyLine(`${said.code} `, this.#line);
        break;
      case "note":
        this.#note(session, said.text);
    }
  }

  get report(): LogReport {
    for (const session of this.#open.all()) this.#end(session);
    const sessions = this.#sessions.map((session) => session.end());
    const failures = [...sessions.map((session) => session.decisive), this.#omittedFailure?.failure];
    const decisive = failures.find((failure) => failure?.reply !== undefined) ?? failures.find(Boolean);
    const report = {
      sessions,
      lines: this.#line,
      omittedExchanges: this.#room.omitted,
      omittedSessions: this.#omittedSessions,
    };
    return decisive === undefined ? report : { ...report, decisive };
  }

  /** A line that no program marks belongs to the reply that is not finished, or is a remark of no one we know. */
  #recognise(text: string): [format: string, said: LogLine] {
    const open = this.#latest?.isInReply === true ? this.#latest : undefined;
    const bare = withoutTimestamp(text);
    for (const format of this.#formats.of(text)) {
      const said = format.read(text, bare);
      const belongsToReply = open && !format.marksLines && said?.kind === "command" && !isSecretCommand(said.text);
      if (said && !belongsToReply) return [format.name, said];
    }
    const connection = this.#latest?.start.connection;
    if (open) return [open.format, { kind: "reply", lines: [text], connection }];
    return [unmarked, { kind: "note", text, connection }];
  }

  /** A server may answer a login under another name than the one it was asked under, and go on under that. */
  #loggingIn(format: string, said: LogLine): SessionReader | undefined {
    const { client, connection = "" } = said;
    if (said.kind !== "reply" || client === undefined || !/^(?:230|500)/.test(said.lines[0] ?? "")) return undefined;
    const session = this.#open.takeLoggingIn(format, client);
    if (session !== undefined) this.#open.put(connection, session);
    return session;
  }

  #note(session: SessionReader, text: string): void {
    const error = notedError(text, session.isInHandshake);
    if (opensConnection(text)) session.reconnecting();
    else if (error !== undefined) session.failed(error, this.#line);
  }

  #begin(format: string, { connection, client }: LogLine): SessionReader {
    const isKept = this.#sessions.length < this.#maxSessions;
    const start = { format, connection, client, line: this.#line };
    const session = new SessionReader(start, this.#secrets, isKept ? this.#room : new Room(0));
    if (isKept) this.#sessions.push(session);
    else this.#omittedSessions++;
    for (const ended of this.#open.put(connection ?? "", session)) this.#end(ended);
    return session;
  }

  /** Of a session that is not in the report, what decided counts when no session before it went wrong. */
  #end(session: SessionReader): void {
    const { decisive } = session.end();
    const { line } = session.start;
    const before = this.#omittedFailure;
    if (decisive === undefined || this.#isKept(session)) return;
    const outranks = decisive.reply !== undefined && before?.failure.reply === undefined;
    const isEarlier =
      line < (before?.line ?? Infinity) && (decisive.reply !== undefined || before?.failure.reply === undefined);
    if (outranks || isEarlier) this.#omittedFailure = { line, failure: decisive };
  }

  #isKept(session: SessionReader): boolean {
    return session.start.line <= (this.#sessions.at(-1)?.start.line ?? 0);
  }
}

/** Does this line belong to another connection than the one that the log had last under this name? */
function begins(said: LogLine, session: SessionReader): boolean {
  if (said.kind === "note") return session.pipelines && session.hasBegun && opensConnection(said.text);
  if (said.kind !== "reply" || session.isInReply) return false;
  const { isSettled, isReconnecting, hasBegun } = session;
  const greets = /^(?:120|220)(?:[ -]|$)/.test(said.lines[0] ?? "");
  return greets ? isSettled || (isReconnecting && hasBegun) : isSettled && isReconnecting;
}
