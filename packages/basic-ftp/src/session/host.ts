import type { Cause, FtpReplyError } from "@ftp-codes/core";
import type { Access, FtpFailure, SessionListeners, SessionOptions } from "../types.js";
import { resolveOptions, type ResolvedOptions } from "./resolve-options.js";

/** What all sessions to one account on one host share: what was learned of the server, and who has to hold back. */
export interface Host {
  readonly access: Access;
  readonly options: ResolvedOptions;
  readonly listeners: Set<SessionListeners>;
  readonly learned: Learned;
  readonly counts: Counts;
  /** When waits end that run now, by `performance.now()`: another one ends with them if it may. */
  wakeUps: number[];
  /** Failures by cause since something worked: nobody has to wait longer for what just worked for another one. */
  readonly streaks: Map<Cause, number>;
  /** Called when a session was opened: it shows those who wait that the server is there. */
  readonly onOpened: Set<() => void>;
  /** Called when a data connection has moved all that there was: it shows those who wait that they work. */
  readonly onMoved: Set<() => void>;
  /** The wait that all new logins share, while there is one. */
  hold: Promise<void> | undefined;
  /** Why no login is tried any more: a wrong password is not sent twice. */
  refusal: FtpFailure | undefined;
  /** Why the last login was given up; a login that works clears it. */
  unreachable: FtpFailure | undefined;
}

/** What the server has shown of itself, so that no session asks twice. */
export interface Learned {
  secure: Access["secure"];
  loginWorked: boolean;
  dataConnectionWorked: boolean;
  /** What FEAT named. */
  features: Map<string, string>;
  /** MLSD was refused although FEAT names it. */
  mlsdRefused: boolean;
  /** EPSV was refused, or leads nowhere. */
  plainPassive: boolean;
  /** No passive data connection came about: the server is asked to connect. */
  active: boolean;
  /** A file was stored under a temporary name. */
  temporaryNameWorked: boolean;
  /** A file was renamed into its place. */
  renames: boolean;
  /** Why files are written under their final names: what refused to rename one, or the name it was to have meanwhile. */
  inPlaceBecause: FtpReplyError | undefined;
  /** A command that was sent before the one in front of it was answered got no answer itself. */
  oneByOne: boolean;
  /** MFMT was refused although FEAT names it. */
  mfmtRefused: boolean;
  /** The most sessions that the text of a reply has named. */
  namedLimit: number | undefined;
}

/** What has happened so far. */
export interface Counts {
  /** Sessions that are open. */
  open: number;
  /** Sessions opened so far. */
  opened: number;
  /** Connections begun so far, also those that did not become a session. */
  begun: number;
  /** Logins that failed since the last one that worked. */
  failedLogins: number;
  /** Calls that run. */
  calls: number;
  retries: number;
  waitedMs: number;
}

/** A host that nothing is known of yet. */
export function createHost(access: Access, options: SessionOptions): Host {
  return {
    access,
    options: resolveOptions(options),
    listeners: new Set([options]),
    learned: {
      secure: access.secure,
      loginWorked: false,
      dataConnectionWorked: false,
      features: new Map(),
      mlsdRefused: false,
      plainPassive: false,
      active: false,
      temporaryNameWorked: false,
      renames: false,
      inPlaceBecause: undefined,
      oneByOne: false,
      mfmtRefused: false,
      namedLimit: undefined,
    },
    counts: { open: 0, opened: 0, begun: 0, failedLogins: 0, calls: 0, retries: 0, waitedMs: 0 },
    wakeUps: [],
    streaks: new Map(),
    onOpened: new Set(),
    onMoved: new Set(),
    hold: undefined,
    refusal: undefined,
    unreachable: undefined,
  };
}

/** A data connection has moved all that there was. */
export function dataMoved({ learned, onMoved }: Host): void {
  learned.dataConnectionWorked = true;
  for (const wake of onMoved) wake();
}
