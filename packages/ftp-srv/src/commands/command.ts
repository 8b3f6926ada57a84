import type { Answer } from "../replies/refusal.js";
import type { Session } from "../session/session.js";

/** One FTP command: who may send it, and what it does. */
export interface Command {
  /** For HELP: the argument's form and what the command does. */
  readonly help: string;
  readonly argument?: "required" | undefined;
  /** Only after login. */
  readonly login?: boolean | undefined;
  /** Changes something on the server. */
  readonly writes?: boolean | undefined;
  /** Uses a data connection. */
  readonly transfers?: boolean | undefined;
  /** The lines in FEAT's reply that announce it (RFC 2389, 3.2). */
  readonly features?: ((session: Session) => readonly string[]) | undefined;
  /**
   * Returns the reply to send, or undefined when it has sent one itself. What it throws becomes a reply by
   * `replyForError`. `verb` tells aliases apart.
   */
  readonly run: (session: Session, argument: string, verb: string) => Answer | undefined | Promise<Answer | undefined>;
}
