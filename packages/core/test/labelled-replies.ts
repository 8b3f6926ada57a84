import { advise } from "../src/advice/advise.js";
import type { Cause, Phase, RetryAdvice } from "../src/advice/types.js";
import { readJsonLines } from "./jsonl.js";

/** A line of a fixture: what a server sends, and what its code really does at that point. */
interface FixtureLine {
  readonly server: string;
  readonly command: string;
  readonly phase: Phase;
  readonly code: number | null;
  readonly text: string;
  readonly truth: { readonly retry: RetryAdvice["retry"]; readonly cause_class: Cause };
  /** Code, command and text cannot decide, or the same line has another truth elsewhere. */
  readonly ambiguous?: boolean;
  readonly conflict?: boolean;
}

/** A reply of a real server and what is right for it. */
export interface LabelledReply extends FixtureLine {
  readonly code: number;
}

/** The replies with a code in the fixture of that name that code, command and text can decide. */
export function labelledReplies(name: string): readonly LabelledReply[] {
  return readJsonLines<FixtureLine>(`${name}.jsonl`).filter(
    (line): line is LabelledReply => line.code !== null && line.ambiguous !== true && line.conflict !== true,
  );
}

/** What `advise` says; the command `ANY` of a fixture stands for no known command. */
export function adviceFor({ code, text, command, phase }: LabelledReply): RetryAdvice {
  return advise({ code, text, phase, command: command === "ANY" ? undefined : command });
}

/** What a caller does next: repeat here, repeat on a new session, or not repeat unchanged. */
export function decisionOf(retry: RetryAdvice["retry"]): "same-session" | "new-session" | "no-repeat" {
  return retry === "same-session" || retry === "new-session" ? retry : "no-repeat";
}

/** The share of `replies` for which `right` holds, in percent. */
export function percent(replies: readonly LabelledReply[], right: (reply: LabelledReply) => boolean): number {
  return (100 * replies.filter(right).length) / replies.length;
}
