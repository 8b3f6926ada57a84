import { performance } from "node:perf_hooks";
import { replyForError } from "../replies/reply-for-error.js";
import type { Answer } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import { logFailure } from "../server/log-failure.js";

interface TransferFacts {
  readonly kind: "upload" | "download";
  readonly command: string;
  readonly path: string;
  readonly offset: number;
  readonly startedAt: number;
}

/** Runs a transfer, tells the listeners how it ended, and returns its final reply. */
export async function reportTransfer(
  session: Session,
  facts: TransferFacts,
  transfer: () => Promise<void>,
): Promise<Answer> {
  let error: unknown;
  let code: Answer["code"] = 226;
  let text = "Transfer complete";
  try {
    await transfer();
  } catch (thrown) {
    error = thrown;
    ({ code, text } = replyForError(thrown, facts.command));
    logFailure(session.connection.log, thrown, `${facts.command} of ${facts.path} failed`);
  }
  // Read by now, because where an APPE begins is known only when the file is open.
  const { kind, startedAt, ...about } = facts;
  const bytes = session.data.transfer?.bytes() ?? 0;
  // ftp-srv's own events, which programs listen to.
  session.connection.emit(kind === "upload" ? "STOR" : "RETR", error ?? null, about.path);
  session.state.transferred(kind, {
    ...session.facts,
    ...about,
    bytes,
    durationMs: performance.now() - startedAt,
    code,
    ...(error === undefined ? {} : { error }),
  });
  return { code, text: code === 226 ? `${text} (${bytes} bytes)` : text };
}
