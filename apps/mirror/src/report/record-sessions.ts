import type { SessionEvent } from "@ftp-codes/basic-ftp";
import { failureSaid } from "../wording/failure-said.js";
import type { HidePassword } from "../wording/hide-password.js";
import type { SessionSpan } from "./report.js";

/** Follows the sessions of a run. */
export interface SessionRecord {
  onSession(event: SessionEvent): void;
  /** Sessions that are still open end in it at the present moment. */
  spans(): SessionSpan[];
}

/** @param elapsed milliseconds since the run began */
export function recordSessions(elapsed: () => number, hide: HidePassword): SessionRecord {
  const ended: SessionSpan[] = [];
  const open = new Map<number, number>();
  return {
    onSession({ kind, session, error }) {
      const fromMs = open.get(session);
      if (kind === "opened") open.set(session, elapsed());
      else if (fromMs !== undefined) {
        open.delete(session);
        const span = { session, fromMs, toMs: elapsed() };
        ended.push(error === undefined ? span : { ...span, ended: hide(failureSaid(error)) });
      }
    },
    spans: () => [...ended, ...Array.from(open, ([session, fromMs]) => ({ session, fromMs, toMs: elapsed() }))],
  };
}
