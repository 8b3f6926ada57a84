import { isFtpReplyError } from "@ftp-codes/core";
import { askPath } from "./answers.js";
import type { Conversation } from "./conversation.js";
import { isUnsupported } from "./unsupported.js";

/**
 * Some servers answer LIST with nothing and 226 for a directory that is not there, or that they do not let in. So a LIST
 * of `path` that came without a single line is believed only when the directory can be entered; the working directory is
 * the same afterwards. Rejects with the reply that refuses to enter it. A server that can't be asked is believed.
 */
export async function assertEnterable(conversation: Conversation, path: string): Promise<void> {
  const before = await askPath(conversation).catch((error: unknown) => {
    if (conversation.closedBy !== undefined) throw error;
    return undefined;
  });
  if (before === undefined) return;
  try {
    await conversation.request(`CWD ${path}`);
  } catch (error) {
    if (isFtpReplyError(error) && isUnsupported(error) && conversation.closedBy === undefined) return;
    throw error;
  }
  await conversation.request(`CWD ${before}`);
}

/** May `path` be a pattern that is matched by the server? Nothing has to be there for it. */
export function isPattern(path: string): boolean {
  return /[*?[]/.test(path);
}
