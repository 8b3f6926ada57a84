import type { FtpFailure } from "../types.js";

/** No session could be opened; keeps a refused login apart from a refused command. Never leaves this package. */
export class OpeningFailed extends Error {
  readonly error: FtpFailure;
  /** The number of the connection that failed. */
  readonly session: number;

  constructor(error: FtpFailure, session: number) {
    super(error.message);
    this.error = error;
    this.session = session;
  }
}
