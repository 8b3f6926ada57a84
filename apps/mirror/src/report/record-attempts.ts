import type { AdviceEvent, FileEvent, RetryEvent } from "@ftp-codes/basic-ftp";
import { isFtpReplyError } from "@ftp-codes/core";
import { causeOf } from "../wording/cause-of.js";
import { failureSaid } from "../wording/failure-said.js";
import type { HidePassword } from "../wording/hide-password.js";
import type { AttemptSpan } from "./report.js";

/** Follows the attempts at the files of a run. */
export interface AttemptRecord {
  onFile(event: FileEvent): void;
  /** A reply or bytes: an attempt at this file is under way. */
  signOfLife(event: { readonly path?: string | undefined; readonly session: number }): void;
  onAdvice(event: AdviceEvent): void;
  onRetry(event: RetryEvent): void;
  /** Attempts that are still running end in it at the present moment. */
  spans(): AttemptSpan[];
}

/** A file that is being transferred. */
interface RunningFile {
  attempt: number;
  /** The attempt that is under way; absent between two attempts. */
  since?: { readonly session: number; readonly fromMs: number } | undefined;
  /** The last attempt has failed, and nothing is said yet about another one. */
  over?: boolean;
  /** Where the last attempt stands among those that ended. */
  last?: number | undefined;
}

const mostAttempts = 20_000;

/** @param elapsed milliseconds since the run began */
export function recordAttempts(elapsed: () => number, hide: HidePassword): AttemptRecord {
  const ended: AttemptSpan[] = [];
  const running = new Map<string, RunningFile>();

  function end(path: string, outcome: AttemptSpan["outcome"], error?: unknown): void {
    const file = running.get(path);
    if (file?.since === undefined) return;
    const span = { path, ...file.since, attempt: file.attempt, toMs: elapsed(), outcome };
    file.since = undefined;
    if (ended.length >= mostAttempts) return;
    file.last = ended.length;
    ended.push(error === undefined ? span : { ...span, ...endingOf(error, hide) });
  }

  return {
    onFile(event) {
      if (event.kind === "started") running.set(event.path, { attempt: 1 });
      else {
        end(event.path, event.file.status === "failed" ? "failed" : "delivered", event.error);
        running.delete(event.path);
      }
    },
    signOfLife({ path = "", session }) {
      const file = running.get(path);
      if (file !== undefined && file.over !== true) file.since ??= { session, fromMs: elapsed() };
    },
    onAdvice({ path = "", error }) {
      const file = running.get(path);
      if (file === undefined) return;
      end(path, "failed", error);
      file.over = true;
    },
    onRetry({ path = "", attempt }) {
      const file = running.get(path);
      if (file === undefined) return;
      const span = file.last === undefined ? undefined : ended[file.last];
      if (span !== undefined && file.last !== undefined) ended[file.last] = { ...span, outcome: "repeated" };
      running.set(path, { attempt: attempt + 1 });
    },
    spans: () => [
      ...ended,
      ...Array.from(running).flatMap(([path, { attempt, since }]) =>
        since === undefined ? [] : [{ path, ...since, attempt, toMs: elapsed(), outcome: "delivered" as const }],
      ),
    ],
  };
}

function endingOf(error: unknown, hide: HidePassword): Pick<AttemptSpan, "code" | "cause" | "said"> {
  return {
    ...(isFtpReplyError(error) && { code: error.code }),
    cause: causeOf(error),
    said: hide(failureSaid(error)),
  };
}
