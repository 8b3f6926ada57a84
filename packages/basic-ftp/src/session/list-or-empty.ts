import { isFtpReplyError } from "@ftp-codes/core";
import type { FileInfo } from "basic-ftp";
import { adviceFor } from "./advice-for.js";
import { doubtOf } from "./doubtful-listing.js";
import { dataMoved, type Host } from "./host.js";
import type { Session } from "./session.js";

/** How to list: by MLSD where the server has it, by LIST once it was refused. */
export function listCommands({ learned }: Host): string[] {
  return learned.features.has("MLST") && !learned.mlsdRefused ? ["MLSD"] : ["LIST -a", "LIST"];
}

/**
 * Lists; a refusal that only means that the directory is empty is an empty list, and a confirmation that says that it was
 * not read is a refusal.
 */
export async function listOrEmpty(session: Session, path?: string): Promise<FileInfo[]> {
  // It may have been refused since this session was opened.
  if (session.host.learned.mlsdRefused && session.client.availableListCommands.includes("MLSD"))
    session.client.availableListCommands = listCommands(session.host);
  try {
    const entries = await session.client.list(path);
    dataMoved(session.host);
    const doubt =
      entries.length === 0 && session.lastReply !== undefined
        ? doubtOf(session.lastReply, listCommands(session.host)[0] === "MLSD" ? "MLSD" : "LIST")
        : undefined;
    if (doubt !== undefined) throw doubt;
    return entries;
  } catch (error) {
    if (!isFtpReplyError(error)) throw error;
    const facts = { host: session.host, session, sameReplies: 1, afterLoss: false };
    if (adviceFor(error, facts).cause === "empty-listing") return [];
    throw error;
  }
}
