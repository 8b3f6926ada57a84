import type { FileEvent, TreeProgress } from "@ftp-codes/basic-ftp";

/** Where the text of a run goes; `isTTY` and `columns` are those of a terminal's stream. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Shows a run while it lasts. */
export interface Display {
  onFile(event: FileEvent): void;
  onProgress(progress: TreeProgress): void;
  /** One line that stays, such as a repeat with its reason. */
  note(line: string): void;
  /** Takes what does not stay off the screen. */
  close(): void;
}
