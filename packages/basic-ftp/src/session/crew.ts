import type { RetryAdvice } from "@ftp-codes/core";
import type { Call } from "./call.js";
import type { Host } from "./host.js";
import type { OpeningFailed } from "./opening-failed.js";
import type { Session } from "./session.js";

/** Who lends a session for one attempt: a fixed one that is opened again when it is gone, or any of a pool. */
export interface Crew {
  readonly host: Host;
  /**
   * Lends an open session to `use` and takes it back. Throws `OpeningFailed` when there is none to be had; `refused` is
   * told before anybody else gets the place, and may make the others hold back.
   */
  lend<T>(call: Call, use: (session: Session) => Promise<T>, refused: (failure: OpeningFailed) => void): Promise<T>;
  /**
   * A login was refused: does the crew get on with the sessions it has? Then the attempt waits for one of them,
   * and the answer says how long no other login is tried.
   */
  doWithout?(advice: RetryAdvice): { readonly waitMs: number; readonly sessionLimit: number } | undefined;
  /** Nobody needs a session for so long: one that is kept for this call alone may be closed. */
  rest?(waitMs: number): void;
  /** So many attempts are going to come: another session may be worth its login. */
  expect?(attempts: number): void;
}
