import type { Rule } from "./script/rule.js";

/** A reply as it was sent to the client. */
export interface SentReply {
  readonly code: number;
  /** The lines joined by `"\n"`, without the code. */
  readonly text: string;
  /** When it was sent, in milliseconds since 1970. */
  readonly at: number;
}

/** One command that a client sent, in the order of arrival over all sessions. */
export interface HistoryEntry {
  /** The number of the session, from 1 in the order in which the control connections came. */
  readonly session: number;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** In capital letters; `"CONNECT"` for the connection that the greeting answers, `"IDLE"` when a rule struck a silent session. */
  readonly command: string;
  /** As the client sent it; `"****"` for a password or an account. */
  readonly argument: string;
  /** The absolute path that the command names, where it names one. */
  readonly path?: string;
  /** All replies in order, preliminary ones included; fewer than there should be when the script kept one back. */
  readonly replies: readonly SentReply[];
  /** The code of the last reply, `undefined` when there was none. */
  readonly code: number | undefined;
  /** Bytes that a transfer moved over the data connection. */
  readonly bytes?: number;
  /** Where in the file the transfer began, in bytes. */
  readonly offset?: number;
  /** The rule of the script that struck, where one did. */
  readonly rule?: Rule;
}

/** An entry while its command runs. */
export interface OpenEntry {
  readonly entry: HistoryEntry;
  reply(code: number, text: string): void;
  transferred(bytes: number, offset: number): void;
  struckBy(rule: Rule): void;
}

/** The record of what clients did. */
export interface History {
  /** In the order of arrival; one list that grows. */
  readonly entries: readonly HistoryEntry[];
  readonly begin: (session: number, command: string, argument: string, path?: string) => OpenEntry;
}

/** Entries that are kept; the oldest go first, so that no client can fill the memory. */
const maxEntries = 100_000;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const secret: ReadonlySet<string> = new Set(["PASS", "ACCT"]);

/** A record of what clients did; `entries` is one list that grows. */
export function createHistory(now: () => number): History {
  const entries: HistoryEntry[] = [];
  return {
    entries,
    begin(session, command, argument, path) {
      const replies: SentReply[] = [];
      const entry: Writable<HistoryEntry> = {
        session,
        at: now(),
        command,
        argument: secret.has(command) && argument !== "" ? "****" : argument,
        ...(path !== undefined && { path }),
        replies,
        code: undefined,
      };
      entries.push(entry);
      if (entries.length > maxEntries) entries.shift();
      return {
        entry,
        reply(code, text) {
          replies.push({ code, text, at: now() });
          entry.code = code;
        },
        transferred(bytes, offset) {
          entry.bytes = bytes;
          entry.offset = offset;
        },
        struckBy(rule) {
          entry.rule = JSON.parse(JSON.stringify(rule)) as Rule;
        },
      };
    },
  };
}
