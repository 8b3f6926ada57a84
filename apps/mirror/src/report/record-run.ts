import type { FileEvent, SessionListeners } from "@ftp-codes/basic-ftp";
import type { HidePassword } from "../wording/hide-password.js";
import { recordAttempts } from "./record-attempts.js";
import { recordDecisions } from "./record-decisions.js";
import { recordSessions } from "./record-sessions.js";
import type { Decision, RunTimeline } from "./report.js";

/** Follows a run by its events and keeps what the report and the page need. */
export interface RunRecord {
  readonly listeners: { readonly [Name in keyof SessionListeners]-?: NonNullable<SessionListeners[Name]> };
  readonly onFile: (event: FileEvent) => void;
  /** How often each code was read. */
  readonly replies: Readonly<Record<string, number>>;
  /** In the order of time; the first 1,000. */
  readonly decisions: readonly Decision[];
  /** What is open ends in it at the present moment. */
  timeline(): RunTimeline;
}

/**
 * @param now milliseconds on any clock that does not run backwards
 * @param onRepeat called for each repeat when it was decided
 */
export function recordRun(now: () => number, hide: HidePassword, onRepeat: (decision: Decision) => void): RunRecord {
  const startedAt = now();
  const elapsed = (): number => now() - startedAt;
  const sessions = recordSessions(elapsed, hide);
  const attempts = recordAttempts(elapsed, hide);
  const decided = recordDecisions(elapsed, hide);
  const replies: Record<string, number> = {};
  return {
    listeners: {
      onSession: (event) => sessions.onSession(event),
      onReply(event) {
        replies[event.reply.code] = (replies[event.reply.code] ?? 0) + 1;
        attempts.signOfLife(event);
      },
      onProgress: (event) => attempts.signOfLife(event),
      onAdvice(event) {
        attempts.onAdvice(event);
        decided.onAdvice(event);
      },
      onRetry(event) {
        attempts.onRetry(event);
        onRepeat(decided.onRetry(event));
      },
    },
    onFile: (event) => attempts.onFile(event),
    replies,
    decisions: decided.decisions,
    timeline: () => ({ sessions: sessions.spans(), attempts: attempts.spans() }),
  };
}
