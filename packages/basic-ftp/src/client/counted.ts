import { isFtpProtocolError, isFtpReplyError, type Reply } from "@ftp-codes/core";
import { decode } from "@ftp-codes/core/reply";
import { askSize } from "./answers.js";
import type { Conversation } from "./conversation.js";

/** Do the counts of this session mean bytes of the file? Not in ASCII type, where line ends are counted as sent. */
export function countsBytes({ facts }: Conversation): boolean {
  return facts.type !== undefined && /^(?:I|L 8)$/i.test(facts.type);
}

/**
 * The size of the file to download, when it has to be asked for: not when this server names it in the reply that begins
 * a download from its start, and not when it refused SIZE before. `undefined` when it does not tell.
 */
export async function sizeBefore(
  conversation: Conversation,
  path: string,
  startAt: number,
): Promise<number | undefined> {
  const { facts } = conversation;
  if (!countsBytes(conversation) || facts.refusesSize === true) return undefined;
  if (startAt === 0 && facts.announcesSize === true) return undefined;
  return await sizeIfTold(conversation, path);
}

/** The size of a file, or `undefined` when the server does not tell. Rejects only when the session is lost by it. */
export async function sizeIfTold(conversation: Conversation, path: string): Promise<number | undefined> {
  try {
    return await askSize(conversation, path);
  } catch (error) {
    if (conversation.closedBy !== undefined) throw error;
    if (isFtpReplyError(error)) {
      if (error.advice.cause === "unsupported-command") conversation.facts.refusesSize = true;
      return undefined;
    }
    if (isFtpProtocolError(error)) return undefined;
    throw error;
  }
}

/** The size that the reply in front of a download names, remembered as a habit of this server. */
export function announcedSize(conversation: Conversation, preliminary: Reply): number | undefined {
  const payload = decode(preliminary, "RETR");
  const bytes = payload?.kind === "size-hint" ? payload.bytes : undefined;
  conversation.facts.announcesSize = bytes !== undefined;
  return countsBytes(conversation) ? bytes : undefined;
}
