import type { Direction, ProgressEvent } from "./types.js";

/** What became of a file, or of a directory that could not be read. */
export interface TreeFile {
  /** Relative to the tree's root, with `/` between names; a directory ends in `/`. */
  readonly path: string;
  /** In a dry run `delivered` stands for what would be sent. */
  readonly status: "delivered" | "failed" | "unchanged";
  /** Its size where that is known; 0 for what failed. */
  readonly bytes: number;
  /** 0 when nothing had to be moved. */
  readonly attempts: number;
  /** The code of the reply that decided, for what failed. */
  readonly code?: number | undefined;
  /** The advice's cause, or `"local-error"`. */
  readonly cause?: string | undefined;
  /** For a person: why it failed, or what went otherwise than it should have with a file that was delivered. */
  readonly reason?: string | undefined;
}

/** A file's transfer begins (`started`), or there is nothing more to do for it (`finished`). */
export type FileEvent =
  | {
      readonly kind: "started";
      readonly path: string;
      readonly direction: Direction;
      readonly total?: number | undefined;
    }
  | {
      readonly kind: "finished";
      readonly path: string;
      readonly direction: Direction;
      readonly file: TreeFile;
      /** What made it fail. */
      readonly error?: unknown;
    };

/** How far a whole tree is. */
export interface TreeProgress {
  /** The event that made this one. */
  readonly file: ProgressEvent;
  /** Bytes moved for the whole tree so far. */
  readonly bytes: number;
  /** Bytes to move as far as the walk has come; it grows while directories are still being read. */
  readonly totalBytes: number;
  /** Files that nothing more has to be done for, failed ones included. */
  readonly filesFinished: number;
  /** Files found so far; it grows while directories are still being read. */
  readonly filesFound: number;
}

/** Which part of a tree is copied, and how. */
export interface TreeOptions {
  /** Globs; a file has to match one of them. Matched against the path below the root, with `/` between names. */
  readonly include?: readonly string[] | undefined;
  /** Globs; what matches is left out, a directory with all that is in it. */
  readonly exclude?: readonly string[] | undefined;
  /** Only look; move, make and rename nothing. */
  readonly dryRun?: boolean | undefined;
  /** Write under the final names from the start, on either side. */
  readonly inPlace?: boolean | undefined;
  /**
   * Does the report keep an entry for each file? Default true. For trees that are too large for that, `onFile` tells each
   * as it is finished, and the report has the totals.
   */
  readonly keepFiles?: boolean | undefined;
  /** Ends this tree; it rejects with `signal.reason`. */
  readonly signal?: AbortSignal | undefined;
  /** Each file as its transfer begins, and when nothing more has to be done for it. */
  readonly onFile?: ((event: FileEvent) => void) | undefined;
  /** Bytes of the tree that have moved. */
  readonly onProgress?: ((progress: TreeProgress) => void) | undefined;
}

/** What became of a tree. */
export interface TreeReport {
  /** In the order in which they were finished; empty with `keepFiles: false`. */
  readonly files: readonly TreeFile[];
  /** All of them counted by what became of them. */
  readonly totals: Readonly<Record<TreeFile["status"], { readonly files: number; readonly bytes: number }>>;
  /** Sessions opened meanwhile. */
  readonly sessions: number;
  /** Repeats meanwhile. */
  readonly retries: number;
  /** Replies read meanwhile: how many of each code. */
  readonly replies: Readonly<Record<string, number>>;
  /** Time spent in waits before repeats, of all sessions together, in milliseconds. */
  readonly waitedMs: number;
  /** From the call to its end, in milliseconds. */
  readonly elapsedMs: number;
}
