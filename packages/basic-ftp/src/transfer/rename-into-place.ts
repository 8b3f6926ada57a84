import { isFtpReplyError, type FtpReplyError } from "@ftp-codes/core";
import type { Attempt } from "../session/carry-out.js";
import { isOpen, type Session } from "../session/session.js";
import { askSize } from "./ask.js";
import type { UploadState } from "./upload.js";

/** The name of a file that another one is about to replace, where RNTO does not replace it by itself. */
export function asideName(final: string): string {
  return `${final}.ftp-old`;
}

/**
 * Gives a whole file its final name. Where an old file stands in the way it is moved aside; `state.aside` tells, and
 * `removeAside` removes it once the new one has its place. Resolves with the refusal when the server does not rename, for
 * good: then everything is as before.
 */
export async function renameIntoPlace(
  session: Session,
  attempt: Attempt,
  final: string,
  state: UploadState,
): Promise<FtpReplyError | undefined> {
  if (state.aside === "unknown") await lookAside(session, final, state);
  if (attempt.afterLoss && (await isInPlace(session, final, state))) return undefined;
  const refusal = await refusalOf(session, () => rename(session, final, state));
  if (refusal === undefined) return undefined;
  if (state.aside === "moved") return await moveBack(session, final, state, refusal);
  const inTheWay = refusal.command === "RNTO" && (await askSize(session, final)) !== undefined;
  return inTheWay ? await replace(session, final, state, refusal) : refusal;
}

/** By RNTO alone where RNFR was sent with SIZE. */
async function rename({ client }: Session, final: string, state: UploadState): Promise<unknown> {
  const { begun } = state;
  state.begun = undefined;
  if (begun === undefined) return client.rename(state.name, final);
  if (begun.status === "rejected") throw begun.reason;
  return client.send(`RNTO ${final}`);
}

/** Removes what was moved aside. Resolves with the refusal when that can't be done. */
export async function removeAside(
  session: Session,
  { afterLoss }: Attempt,
  final: string,
  state: UploadState,
): Promise<FtpReplyError | undefined> {
  if (state.aside === undefined) return undefined;
  const refusal = await refusalOf(session, () => session.client.remove(asideName(final)));
  state.aside = undefined;
  return afterLoss && refusal?.advice.cause === "not-found" ? undefined : refusal;
}

/** Moves the old file aside and the new one into its place. */
async function replace(
  session: Session,
  final: string,
  state: UploadState,
  refusal: FtpReplyError,
): Promise<FtpReplyError | undefined> {
  state.aside = "unknown";
  const kept = await refusalOf(session, () => session.client.rename(final, asideName(final)));
  state.aside = kept === undefined ? "moved" : undefined;
  if (kept !== undefined) return refusal;
  const again = await refusalOf(session, () => session.client.rename(state.name, final));
  return again === undefined ? undefined : await moveBack(session, final, state, again);
}

/** The old file gets its name back when the upload is given up. Rejects when that fails. */
export async function restoreAside(session: Session, final: string, state: UploadState): Promise<void> {
  if (state.aside === "unknown") await lookAside(session, final, state);
  if (state.aside !== undefined) await session.client.rename(asideName(final), final);
  state.aside = undefined;
}

/** The new file does not get the name: the old one gets it back. Rejects when that fails. */
async function moveBack(
  { client }: Session,
  final: string,
  state: UploadState,
  refusal: FtpReplyError,
): Promise<FtpReplyError> {
  await client.rename(asideName(final), final);
  state.aside = undefined;
  return refusal;
}

/** The answer to moving the old file aside was lost: is it there, and gone from where it was? */
async function lookAside(session: Session, final: string, state: UploadState): Promise<void> {
  const moved =
    (await askSize(session, final)) === undefined && (await askSize(session, asideName(final))) !== undefined;
  state.aside = moved ? "moved" : undefined;
}

/** The answer to RNTO was lost: did it take effect? */
async function isInPlace(session: Session, final: string, { name, size }: UploadState): Promise<boolean> {
  if ((await askSize(session, name)) !== undefined) return false;
  return (await askSize(session, final)) === size;
}

/** The reply by which the server says no, for good, and stays there; what else goes wrong rejects. */
async function refusalOf(session: Session, step: () => Promise<unknown>): Promise<FtpReplyError | undefined> {
  try {
    await step();
    return undefined;
  } catch (error) {
    if (!isFtpReplyError(error) || !isOpen(session)) throw error;
    if (error.advice.retry === "same-session" || error.advice.retry === "new-session") throw error;
    return error;
  }
}
