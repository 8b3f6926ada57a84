import type { Attempt } from "../session/carry-out.js";
import type { Session } from "../session/session.js";
import { isHeard, tell } from "../session/tell.js";
import type { Direction } from "../types.js";

/** Tells about the bytes of one attempt as they move, `from` included. Returns what ends it. */
export function reportProgress(
  session: Session,
  attempt: Attempt,
  direction: Direction,
  from: number,
  total: number | undefined,
): () => void {
  const { client, host, number, call } = session;
  const path = call?.path ?? "";
  if (!isHeard(host, "onProgress")) return () => undefined;
  client.trackProgress(({ type, bytes }) => {
    if (type === "list") return;
    const sofar = Math.min(from + bytes, total ?? Infinity);
    tell(host, "onProgress", { session: number, path, direction, bytes: sofar, total, attempt: attempt.number });
  });
  return () => client.trackProgress();
}
