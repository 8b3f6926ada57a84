/** What one line of a log says, as far as it concerns the control connection. */
export type LogLine =
  | { readonly kind: "command"; readonly text: string; readonly connection?: string | undefined }
  | { readonly kind: "reply"; readonly lines: readonly string[]; readonly connection?: string | undefined }
  /** A log of a server that has only the code of the reply. */
  | {
      readonly kind: "exchange";
      readonly text: string;
      readonly code: string;
      readonly connection?: string | undefined;
    }
  /** Anything else the program says: that it connects, or that something failed. */
  | { readonly kind: "note"; readonly text: string; readonly connection?: string | undefined };

/** How one program writes its log. */
export interface LogFormat {
  readonly name: string;
  /** Does the line itself say who speaks? Otherwise a line inside a reply can look like a command. */
  readonly marksLines: boolean;
  /** Reads a line, or returns `undefined` when this program does not write such lines. */
  read(line: string): LogLine | undefined;
}
