import { isFtpReplyError } from "@ftp-codes/core";
import { isOpen, type Session } from "../session/session.js";

/** Gives a file on the server its modification time, where MFMT is offered (draft-somers-ftp-mfxx, 3). */
export async function setModified(session: Session, path: string, modifiedMs: number): Promise<void> {
  const { learned } = session.host;
  if (!learned.features.has("MFMT") || learned.mfmtRefused) return;
  const time = new Date(modifiedMs).toISOString().replace(/\D/g, "").slice(0, 14);
  try {
    await session.client.send(`MFMT ${time} ${path}`);
  } catch (error) {
    if (!isFtpReplyError(error) || !isOpen(session)) throw error;
    if (error.code >= 500 && error.code < 505) learned.mfmtRefused = true;
  }
}
