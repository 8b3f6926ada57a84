/** May the command be sent again when its answer was lost? */
export type Repeatable = "safe" | "verify-first" | "unsafe";

/** What is known about one command, wherever it is used. */
export interface CommandFacts {
  /** The RFC or draft and its sections, or "de facto" and who has it. */
  readonly specification: string;
  readonly kind: "access" | "transfer-parameter" | "service" | "security" | "extension" | "obsolete";
  /** The replies a client has to expect, by step (RFC 959, 5.4, and the command's own RFC). */
  readonly replies: {
    /** 1yz: another reply follows. */
    readonly preliminary: readonly number[];
    readonly success: readonly number[];
    /** 3yz: another command has to follow. */
    readonly intermediate: readonly number[];
    /** Final replies that may come with no preliminary one before them. */
    readonly beforePreliminary: readonly number[];
    /** Replies that may come after a preliminary one. */
    readonly afterPreliminary: readonly number[];
  };
  readonly needsLogin: boolean;
  readonly needsDataConnection: boolean;
  /** Does it change files, directories or their attributes on the server? */
  readonly changesServer: boolean;
  /** Can it go on where an earlier attempt stopped (REST, or by appending)? */
  readonly resumable: boolean;
  readonly repeatable: Repeatable;
  /** Why it may or may not be repeated. */
  readonly repeatNote: string;
  /** What to look at before a repeat, where looking settles it. */
  readonly checkBeforeRepeat?: string;
  /** What surprises people about it. */
  readonly note?: string;
}
