import type { Sink } from "./sink.js";

/** What a download was made of: if these still hold, an attempt may go on where another one stopped. */
export interface Fingerprint {
  readonly size: number;
  readonly modifiedMs: number | undefined;
}

/** Where a download goes. */
export interface Target {
  /** Bytes that are there from an earlier run, if they are of the file with this fingerprint. */
  resumable(fingerprint: Fingerprint): Promise<number>;
  /** Opens for the bytes from `start` on, and remembers what they belong to. Rejects with `FtpLocalError`. */
  open(start: number, fingerprint: Fingerprint | undefined): Promise<Sink>;
  /** Ends the attempt. Rejects with `FtpLocalError`. */
  close(): Promise<void>;
  /** Everything has come: gives it its final name and time. Rejects with `FtpLocalError`. */
  finish(modifiedMs: number | undefined): Promise<void>;
  /** It was given up. `resumable`: another run may go on. Resolves with the name of what is left, if anything is. */
  giveUp(error: unknown, resumable: boolean): Promise<string | undefined>;
}
