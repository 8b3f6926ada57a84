import type { Writable } from "node:stream";

/**
 * How an upload ended. `complete`: all of it arrived. `cut`: the connection broke, or the transfer was aborted.
 * `failed`: the server could not store it. `unused`: no byte was ever expected, because no data connection came about.
 */
export type UploadEnd = "complete" | "cut" | "failed" | "unused";

/** A file being stored: what `write` of a `SafeFileSystem` returns. */
export interface Upload {
  readonly stream: Writable;
  /** Absolute, as the client sees it. */
  readonly clientPath: string;
  /** The byte of the file at which the first one of the upload comes to lie. */
  readonly offset: number;
  /**
   * Call once, after the stream has finished or failed; it closes the file. `complete` puts the file in its place; the
   * others leave what was there before, or what a client can resume.
   */
  readonly settle: (end: UploadEnd) => Promise<void>;
}
