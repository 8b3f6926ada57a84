/** One reply of a server: a code and its lines (RFC 959, 4.2). */
export interface Reply {
  /** 100 to 999. */
  readonly code: number;
  /** One entry for each line on the wire, without the code in front and without the line end. */
  readonly lines: readonly string[];
  /** The lines joined by `"\n"`. */
  readonly text: string;
}
