import type { LocalState } from "./local-state.js";
import type { Transfer } from "./transfer.js";
import type { Plan } from "../script/plan.js";
import type { Answer } from "../session/answer.js";

/** What a command was given. */
export interface Given {
  /** As the client sent it. */
  readonly argument: string;
  /** The absolute path in it; the working directory where it has none. */
  readonly path: string;
  /** What to do wrongly. */
  readonly plan: Plan;
}

/** One command that the server understands; `Local` is the part of the session's state that it needs. */
export interface Command<Local = LocalState> {
  /** True where it is refused before the login. */
  readonly login: boolean;
  /** True where it is refused without an argument. */
  readonly needsArgument?: boolean;
  /** Carries it out. What the tree refuses is thrown as a `FileError`. */
  handle(local: Local, given: Given): Answer | Transfer | Promise<Answer | Transfer>;
}
