import { isFtpReplyError } from "@ftp-codes/core";
import { isOpen, type Session } from "../session/session.js";

/**
 * Asks something that a server may not know or not tell: `undefined` when it says no for good. Everything else that goes
 * wrong rejects, so that it can be repeated.
 */
export async function ask<T>(session: Session, question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (!isFtpReplyError(error) || !isOpen(session)) throw error;
    if (error.advice.retry === "same-session" || error.advice.retry === "new-session") throw error;
    return undefined;
  }
}

/** The size of a file on the server, in bytes; `undefined` when there is none or the server does not tell. */
export function askSize(session: Session, path: string): Promise<number | undefined> {
  return ask(session, () => session.client.size(path));
}

/** The modification time of a file on the server, in milliseconds since 1970 (UTC), where the server tells. */
export async function askModified(session: Session, path: string): Promise<number | undefined> {
  const time = (await ask(session, () => session.client.lastMod(path)))?.getTime();
  return time === undefined || Number.isNaN(time) ? undefined : time;
}
