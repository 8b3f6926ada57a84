import type { ReplyCode } from "@ftp-codes/core";

/** What a command answers: a known code, and one line or several. */
export interface Answer {
  readonly code: ReplyCode;
  readonly text: string | readonly string[];
}

/** Thrown where a command can't be carried out and the words for the client are already chosen. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ReplyCode;

  /** `text` goes to the client as it is, so it must not name anything the client may not know. */
  constructor(code: ReplyCode, text: string, cause?: unknown) {
    super(text, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
