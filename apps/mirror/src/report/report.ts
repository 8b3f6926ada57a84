import type { TreeReport } from "@ftp-codes/basic-ftp";

/** One failed attempt and what was made of it. */
export interface Decision {
  /** Milliseconds since the run began. */
  readonly atMs: number;
  readonly session: number;
  /** The file or directory, where one was being worked on. */
  readonly path?: string;
  /** What was being done: `"uploadFrom"`, `"list"`, `"connect"`. */
  readonly operation: string;
  /** The attempt that failed, counted from 1. */
  readonly attempt: number;
  /** The reply's code, where the server said no. */
  readonly code?: number;
  /** The reply, or what happened instead of one, in one line. */
  readonly said: string;
  readonly cause: string;
  /** `repeat`: there is another attempt. `give-up`: this one was the last. */
  readonly action: "repeat" | "give-up";
  /** For `repeat`: how long was waited before the next attempt. */
  readonly waitMs?: number;
  readonly connection?: "same-session" | "new-session";
  /** What is done differently from then on, in a sentence. */
  readonly remedy?: string;
  /** The most sessions at once from then on, where this failure taught it. */
  readonly sessionLimit?: number;
  /** Why, in a sentence, and the id of the rule that says so. */
  readonly explanation?: string;
  readonly because?: string;
}

/** A session, from its opening to its end, in milliseconds since the run began. */
export interface SessionSpan {
  readonly session: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** What ended it, when it was not closed in good order. */
  readonly ended?: string;
}

/** One attempt at one file, in milliseconds since the run began. */
export interface AttemptSpan {
  readonly path: string;
  readonly session: number;
  readonly attempt: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly outcome: "delivered" | "repeated" | "failed";
  /** What ended an attempt that did not deliver the file. */
  readonly code?: number;
  readonly cause?: string;
  readonly said?: string;
}

/**
 * A run, as `--report` and `--json` write it. Nothing in it holds a password. What is written has every file; in memory
 * `files` holds those of a usual tree, and of a very large one the first and those that failed, up to a bound.
 */
export interface RunReport extends TreeReport {
  readonly direction: "get" | "put";
  readonly url: string;
  readonly localDir: string;
  readonly dryRun: boolean;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Was the run ended from outside before it was through? `files` then holds what was known by then. */
  readonly interrupted: boolean;
  /** What kept the run from its end, when it is no single file's fault. */
  readonly failure?: string;
  /** In the order of time; at most 1,000. */
  readonly decisions: readonly Decision[];
}

/** What the page shows beyond the report. */
export interface RunTimeline {
  readonly sessions: readonly SessionSpan[];
  readonly attempts: readonly AttemptSpan[];
}
