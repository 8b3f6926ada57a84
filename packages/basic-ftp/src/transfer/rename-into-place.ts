import { isFtpReplyError, type FtpReplyError } from "@ftp-codes/core";
import type { Attempt } from "../session/carry-out.js";
import { isOpen, type Session } from "../session/session.js";
import { askSize } from "./ask.js";
import type { UploadState } from "./upload.js";

/**
 * Gives a whole file its final name. `false`: the server refuses renaming, for good, and the temporary file is removed.
 * Where an old file stands in the way it is moved aside, and removed only when the new one has its place.
 */
export async function renameIntoPlace(
  session: Session,
  attempt: Attempt,
  final: string,
  state: UploadState,
): Promise<boolean> {
  const { client, host } = session;
  if (attempt.afterLoss && (await isInPlace(session, final, state))) return true;
  try {
    await client.rename(state.name, final);
    host.learned.renames = true;
    return true;
  } catch (error) {
    if (!isRefusal(session, error)) throw error;
    const inTheWay = error.command === "RNTO" && (await askSize(session, final)) !== undefined;
    if (inTheWay && (await replace(session, state.name, final))) return true;
    if (host.learned.renames === true) throw error;
    host.learned.renames = false;
    await client.remove(state.name, true);
    return false;
  }
}

/** The answer to RNTO was lost: did it take effect? */
async function isInPlace(session: Session, final: string, { name, size }: UploadState): Promise<boolean> {
  if ((await askSize(session, name)) !== undefined) return false;
  return (await askSize(session, final)) === size;
}

/** Moves the old file aside, the new one in its place, and removes the old one. `false`: refused, all is as before. */
async function replace(session: Session, name: string, final: string): Promise<boolean> {
  const { client } = session;
  const aside = `${final}.ftp-old`;
  try {
    await client.rename(final, aside);
  } catch (error) {
    if (isRefusal(session, error)) return false;
    throw error;
  }
  try {
    await client.rename(name, final);
  } catch (error) {
    if (isOpen(session)) await client.rename(aside, final);
    if (isRefusal(session, error)) return false;
    throw error;
  }
  await client.remove(aside, true);
  return true;
}

/** Did the server say no, for good, and is still there? */
function isRefusal(session: Session, error: unknown): error is FtpReplyError {
  return (
    isFtpReplyError(error) &&
    isOpen(session) &&
    error.advice.retry !== "same-session" &&
    error.advice.retry !== "new-session"
  );
}
