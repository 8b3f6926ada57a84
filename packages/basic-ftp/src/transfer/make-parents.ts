import { isFtpReplyError } from "@ftp-codes/core";
import { isOpen, type Session } from "../session/session.js";

/** Makes the directories above `path`, from the first one on. A refusal because a directory exists is none. */
export async function makeParents(session: Session, path: string): Promise<void> {
  const names = path.split("/").slice(0, -1);
  for (let depth = 1; depth <= names.length; depth += 1) {
    const directory = names.slice(0, depth).join("/");
    if (directory !== "" && directory !== "." && directory !== "..") await makeDirectory(session, directory);
  }
}

/** Makes one directory. Whether a refusal matters shows with what comes after it. */
export async function makeDirectory(session: Session, directory: string): Promise<void> {
  try {
    await session.client.send(`MKD ${directory}`);
  } catch (error) {
    if (!isFtpReplyError(error) || !isOpen(session) || error.advice.retry === "new-session") throw error;
  }
}
