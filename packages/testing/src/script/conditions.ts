import { milliseconds, oneOf, share, whole } from "./argument.js";
import type { Moment } from "./moment.js";

/**
 * Says whether a rule strikes at a moment; the arguments after the moment are what the script gives. Throws for those that
 * it cannot use.
 */
type Condition = (moment: Moment, ...given: never[]) => boolean;

/** The first attempt on each file only. */
const first = (moment: Moment): boolean => moment.attempt === 1;

/** The nth attempt on each file only, from 1. */
const nth = (moment: Moment, attempt: number): boolean => moment.attempt === whole(attempt, "nth", 1);

/** The first `attempts` attempts on each file. */
const times = (moment: Moment, attempts: number): boolean => moment.attempt <= whole(attempts, "times");

/** Every attempt. This is so without any condition, too; it makes a script say it. */
const always = (): boolean => true;

/** Each attempt with this probability, 0 to 1, decided by the seed, the file and the attempt, never by timing. */
const probability = (moment: Moment, p: number): boolean => moment.chance < share(p, "probability");

/** Not more often than `strikes` on each file. */
const atMost = (moment: Moment, strikes: number): boolean => moment.struck < whole(strikes, "atMost");

/** Only in the session of this number, from 1. */
const inSession = (moment: Moment, session: number): boolean => moment.session === whole(session, "inSession", 1);

/** Only in the sessions up to this number. */
const upToSession = (moment: Moment, session: number): boolean => moment.session <= whole(session, "upToSession");

/** Only once the session has sent more than this many commands. */
const afterCommands = (moment: Moment, commands: number): boolean => moment.commands > whole(commands, "afterCommands");

/** Only while more than `sessions` sessions are open: on the server, from this host, or of this user. */
const moreSessionsThan = (moment: Moment, sessions: number, of: "server" | "host" | "user" = "server"): boolean =>
  moment.open[oneOf(of, ["server", "host", "user"], "moreSessionsThan")] > whole(sessions, "moreSessionsThan");

/** For `on("IDLE")`: once the session has been silent for so many milliseconds. */
const idleFor = (moment: Moment, ms: number): boolean => moment.idleMs >= milliseconds(ms, "idleFor");

/** The list of the conditions that a script can name. */
export const conditions = {
  first,
  nth,
  times,
  always,
  probability,
  atMost,
  inSession,
  upToSession,
  afterCommands,
  moreSessionsThan,
  idleFor,
} satisfies Record<string, Condition>;
