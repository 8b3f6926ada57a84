import type { Cause, RetryAdvice } from "@ftp-codes/core";
import type { Course } from "./after-failure.js";
import { isOpen } from "./session.js";

/** Causes that lie with a data connection: one that works shows that the next one may. */
const ofDataConnections: readonly Cause[] = ["data-connection-failed", "transfer-aborted"];

/**
 * Who ends the wait after a failed attempt early: whoever shows meanwhile what the wait was to find out. After a lost session
 * that is the next one that opens, after a data connection that failed the next one that has moved all. Nothing ends a wait
 * that the server has named or that is for the whole host, nor the second one for the same cause in a row: that was no
 * chance.
 */
export function wakersOf(
  { crew, session, sameCause }: Pick<Course, "crew" | "session" | "sameCause">,
  { cause, delay, scope }: RetryAdvice,
): Set<() => void> | undefined {
  if (session === undefined || sameCause > 1 || delay.source === "reply" || isShared(scope)) return undefined;
  if (!isOpen(session)) return crew.host.onOpened;
  return ofDataConnections.includes(cause) ? crew.host.onMoved : undefined;
}

/** Does advice of this scope make all sessions hold back, not only the one that it was given to? */
export function isShared(scope: RetryAdvice["scope"]): boolean {
  return scope === "host" || scope === "account";
}
