/** What one line of a log says, as far as it concerns the control connection. */
export type LogLine = (
  | { readonly kind: "command"; readonly text: string }
  | { readonly kind: "reply"; readonly lines: readonly string[] }
  /** A log of a server that has only the code of the reply. */
  | { readonly kind: "exchange"; readonly text: string; readonly code: string }
  /** Anything else the program says: that it connects, or that something failed. */
  | { readonly kind: "note"; readonly text: string }
) & {
  /** What the log calls the connection, where several of them stand in one log. */
  readonly connection?: string | undefined;
  /** The client's address, in the log of a server that goes on with a session under another name after the login. */
  readonly client?: string | undefined;
};

/** How one program writes its log. */
export interface LogFormat {
  readonly name: string;
  /** Does the line itself say who speaks? Otherwise a line inside a reply can look like a command. */
  readonly marksLines: boolean;
  /** With which characters of ASCII its lines can begin: lines with another are not looked at. */
  readonly begins: RegExp;
  /**
   * Reads a line, or returns `undefined` when this program does not write such lines.
   *
   * @param bare the line without a date or time in front
   */
  read(line: string, bare: string): LogLine | undefined;
}
