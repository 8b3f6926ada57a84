import type { Cause, RemedyAction, Reply, RetryAdvice } from "@ftp-codes/core";
import type { Examination } from "./examination.js";

/** Everything that is looked at, in the order of the report; the names are those of `--json`. */
export type CheckId =
  | "name"
  | "connect"
  | "greeting"
  | "tls"
  | "login"
  | "features"
  | "data-protection"
  | "directory"
  | "passive"
  | "extended-passive"
  | "active"
  | "mlsd"
  | "list"
  | "session-reuse"
  | "upload"
  | "clock"
  | "download"
  | "resume-download"
  | "resume-upload"
  | "rename"
  | "utf8-names"
  | "remove"
  | "limit";

/** What one look brought to light. */
export interface Observation {
  /** `warns`: it does not work, or not well, and one can live with it. */
  readonly status: "works" | "warns" | "fails";
  /** One or two sentences. May hold words of the server: it is made printable where it is shown. */
  readonly detail: string;
  readonly cause?: Cause | undefined;
  readonly reply?: Reply | undefined;
  readonly advice?: RetryAdvice | undefined;
  /** What to do, where no advice says it. */
  readonly remedies?: readonly RemedyAction[];
  /** May the checks that need this one run although it fails? */
  readonly goOn?: boolean;
}

/** One thing that is looked at. */
export interface Check {
  readonly title: string;
  /** The checks without which this one makes no sense. */
  readonly needs: readonly CheckId[];
  /** Why this one is left out here; `undefined` when it is not. */
  readonly leftOut?: (examination: Examination) => string | undefined;
  /** Rejects with one of core's errors when what is looked at fails in a way that it says all about. */
  readonly run: (examination: Examination) => Promise<Observation>;
}
