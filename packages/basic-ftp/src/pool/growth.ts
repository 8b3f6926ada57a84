/** What decides whether another session pays. */
export interface Load {
  /** Tasks that wait, or will. */
  readonly waiting: number;
  /** Sessions there are. */
  readonly sessions: number;
  /** How long a task takes, in milliseconds. */
  readonly taskMs: number;
  /** How long a login takes, in milliseconds. */
  readonly loginMs: number;
}

/** The waiting tasks have to be worth so many logins. */
const logins = 10;

/** What is over in this time, in milliseconds, is not worth a login: servers and their firewalls count those. */
const soonMs = 2_000;

/** Would the sessions there are need clearly longer for what waits than a login takes? */
export function isWorthASession({ waiting, sessions, taskMs, loginMs }: Load): boolean {
  return (waiting * taskMs) / Math.max(1, sessions) > Math.max(soonMs, logins * loginMs);
}
