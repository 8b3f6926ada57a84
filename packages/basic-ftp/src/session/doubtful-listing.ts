import { advise, FtpReplyError, type Cause, type Failure, type Reply } from "@ftp-codes/core";
import { rememberFailure } from "../failure-of.js";

/** What keeps a server from listing a directory. */
const obstacles: readonly Cause[] = ["file-busy", "not-directory", "not-found", "permission-denied", "server-error"];

/**
 * The error for a listing without any entry whose final reply is positive, and says in its words that the directory was not
 * read: what core takes the same words for when they come with a negative code. `undefined` for a reply without doubt.
 */
export function doubtOf({ code, lines, text }: Reply, command: string): FtpReplyError | undefined {
  const failure: Failure = { code: 550, text, command, phase: "transfer-end" };
  const advice = advise(failure);
  if (advice.confidence !== "rule" || !obstacles.includes(advice.cause)) return undefined;
  const said = `${command}: nothing was listed, and the server said: ${code} ${lines.join(" / ")} - ${advice.explanation}`;
  const reply = { code, lines, text };
  return rememberFailure(new FtpReplyError(said, { code, reply, command, phase: "transfer-end", advice }), failure);
}
