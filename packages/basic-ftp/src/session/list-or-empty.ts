import { isFtpReplyError } from "@ftp-codes/core";
import type { FileInfo } from "basic-ftp";
import { adviceFor } from "./advice-for.js";
import type { Session } from "./session.js";

/** Lists; a refusal that only means that the directory is empty is an empty list. */
export async function listOrEmpty(session: Session, path?: string): Promise<FileInfo[]> {
  try {
    const entries = await session.client.list(path);
    session.host.learned.dataConnectionWorked = true;
    return entries;
  } catch (error) {
    if (!isFtpReplyError(error)) throw error;
    const facts = { host: session.host, session, sameReplies: 1, afterLoss: false };
    if (adviceFor(error, facts).cause === "empty-listing") return [];
    throw error;
  }
}
