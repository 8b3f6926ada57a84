/** One command at the point where a script may strike: all that a condition can look at. */
export interface Moment {
  /** The number of the session, from 1 in the order in which the control connections came. */
  readonly session: number;
  /** How many commands the session has sent, this one included. */
  readonly commands: number;
  /** How often this rule has met this file, or this command where there is no file, now included. */
  readonly attempt: number;
  /** How often this rule has struck this file before. */
  readonly struck: number;
  /** Sessions that are open, this one included: in all, from this host, of this user. */
  readonly open: { readonly server: number; readonly host: number; readonly user: number };
  /** How long the session has been silent, in milliseconds. */
  readonly idleMs: number;
  /** From 0 to below 1: a pure function of the seed, the rule, the file and the attempt. */
  readonly chance: number;
}
