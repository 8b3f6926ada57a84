import type { LogExchange, LogReport, LogSession } from "@ftp-codes/core/log";

/** No more exchanges of a session than these are shown before and after the one that decided. */
const shownAround = 40;
/** No more sessions than these are shown. */
const mostSessions = 20;

/** A session, and which one of the log it is, from 1. */
export interface NumberedSession {
  readonly number: number;
  readonly session: LogSession;
}

/** The sessions of a log to show: the first ones, and the one that decided; and how many are left out. */
export function sessionsShown({ sessions, decisive, omittedSessions }: LogReport): {
  readonly sessions: readonly NumberedSession[];
  readonly left: number;
} {
  const all = sessions
    .map((session, index) => ({ number: index + 1, session }))
    .filter(({ session }) => session.exchanges.length > 0);
  const first = all.slice(0, mostSessions);
  const decided = all.slice(mostSessions).find(({ session }) => decisive && session.decisive === decisive);
  const shown = decided === undefined ? first : [...first.slice(0, -1), decided];
  return { sessions: shown, left: all.length - shown.length + omittedSessions };
}

/** The exchange that decided a session: the one with the decisive reply, or the last one, whose answer was lost. */
function decisiveExchange({ exchanges, decisive }: LogSession): LogExchange | undefined {
  if (decisive === undefined) return undefined;
  if (decisive.reply === undefined) return exchanges.at(-1);
  const { line } = decisive.reply;
  return exchanges.find(({ replies }) => replies.some((reply) => reply.line === line));
}

/** The exchanges of a session to show: those around the one that decided, or the first; and how many are left out. */
export function exchangesShown(session: LogSession): {
  readonly exchanges: readonly LogExchange[];
  readonly decisive: LogExchange | undefined;
  readonly left: number;
} {
  const decisive = decisiveExchange(session);
  const at = decisive === undefined ? 0 : session.exchanges.indexOf(decisive);
  const exchanges = session.exchanges.slice(Math.max(0, at - shownAround), at + shownAround);
  return { exchanges, decisive, left: session.exchanges.length - exchanges.length };
}
