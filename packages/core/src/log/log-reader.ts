import { logFormats } from "./log-formats.js";
import type { LogLine } from "./log-line.js";
import type { LogReport } from "./log-report.js";
import { isSecretCommand } from "./logged-command.js";
import { notedError, opensConnection } from "./noted-error.js";
import { Secrets } from "./secrets.js";
import { SessionReader } from "./session-reader.js";

/** The format of a session of which only remarks without a mark were seen so far. */
const unmarked = "unknown";

/** Hands each line of a log to the session it belongs to. */
export class LogReader {
  readonly #sessions: SessionReader[] = [];
  /** The session that each connection of the log is in now; `""` where the log has no name for it. */
  readonly #current = new Map<string, SessionReader>();
  readonly #secrets = new Secrets();
  readonly #maxSessions: number;
  #room: number;
  #omittedExchanges = 0;
  #line = 0;
  #latest: SessionReader | undefined;

  constructor(maxExchanges: number, maxSessions: number) {
    this.#room = maxExchanges;
    this.#maxSessions = maxSessions;
  }

  read(text: string): void {
    this.#line++;
    const [format, said] = this.#recognise(text);
    const known = this.#current.get(said.connection ?? "");
    if (said.kind === "note" && known === undefined && !opensConnection(said.text)) return;
    const session = known && !begins(said, known) ? known : this.#open(format, said.connection);
    if (session === undefined) return;
    this.#latest = session;
    if (session.format === unmarked) session.format = format;
    switch (said.kind) {
      case "command":
        session.command(said.text, this.#line);
        break;
      case "reply":
        for (const line of said.lines) session.replyLine(line, this.#line);
        break;
      case "exchange":
        session.command(said.text, this.#line);
        session.replyLine(said.code, this.#line);
        break;
      case "note":
        this.#note(session, said.text);
    }
  }

  get report(): LogReport {
    const sessions = this.#sessions.map(({ session }) => session);
    const decisive = sessions.find((session) => session.decisive !== undefined)?.decisive;
    const report = { sessions, lines: this.#line, omittedExchanges: this.#omittedExchanges };
    return decisive === undefined ? report : { ...report, decisive };
  }

  /** A line that no program marks belongs to the reply that is not finished, or is a remark of no one we know. */
  #recognise(text: string): [format: string, said: LogLine] {
    const open = this.#latest?.isInReply === true ? this.#latest : undefined;
    for (const format of logFormats) {
      const said = format.read(text);
      const belongsToReply = open && !format.marksLines && said?.kind === "command" && !isSecretCommand(said.text);
      if (said && !belongsToReply) return [format.name, said];
    }
    const connection = this.#latest?.connection;
    if (open) return [open.format, { kind: "reply", lines: [text], connection }];
    return [unmarked, { kind: "note", text, connection }];
  }

  #note(session: SessionReader, text: string): void {
    const error = notedError(text);
    if (opensConnection(text)) session.reconnecting();
    else if (error !== undefined) session.failed(error, this.#line);
  }

  #open(format: string, connection: string | undefined): SessionReader | undefined {
    this.#current.delete(connection ?? "");
    if (this.#sessions.length >= this.#maxSessions) return undefined;
    const session = new SessionReader(format, connection, this.#line, this.#secrets, () => this.#takeRoom());
    this.#sessions.push(session);
    this.#current.set(connection ?? "", session);
    return session;
  }

  #takeRoom(): boolean {
    if (this.#room > 0) return this.#room-- > 0;
    this.#omittedExchanges++;
    return false;
  }
}

/** Does this line belong to another connection than the one that the log had last under this name? */
function begins(said: LogLine, session: SessionReader): boolean {
  if (said.kind !== "reply" || !session.isSettled || session.isInReply) return false;
  return session.isReconnecting || /^(?:120|220)(?:[ -]|$)/.test(said.lines[0] ?? "");
}
