import { isFtpReplyError } from "@ftp-codes/core";
import { sizeIn } from "../client/answers.js";
import type { Attempt } from "../session/carry-out.js";
import type { Session } from "../session/session.js";
import { ask, askSize } from "./ask.js";
import type { UploadState } from "./upload.js";

/** Servers that lose a command which comes before the one in front of it is answered, as lftp knows them (`ftp:auto-sync-mode`). */
const oneByOne = /Microsoft FTP Service|MadGoat|MikroTik/i;

/**
 * The size of the file that an upload has just written. Where the file is to be renamed next, RNFR goes out with SIZE: it changes
 * nothing by itself, whatever the size turns out to be. `state.begun` is what became of it, for `renameIntoPlace`.
 */
export async function askSizeAndBeginRename(
  session: Session,
  { afterLoss }: Attempt,
  final: string,
  state: UploadState,
): Promise<number | undefined> {
  const { conversation, host } = session;
  const { name } = state;
  const looksFirst = afterLoss || state.aside !== undefined;
  // basic-ftp puts the working directory before a blank, and asks for it.
  const isPlain = !state.inPlace && !looksFirst && !final.startsWith(" ");
  if (!isPlain || host.learned.oneByOne || oneByOne.test(conversation.facts.greeting ?? ""))
    return askSize(session, name);
  const command = `SIZE ${name}`;
  const [size, begun] = await conversation.requestTogether(command, `RNFR ${name}`);
  if (size.status === "fulfilled" && begun.status === "rejected" && !isFtpReplyError(begun.reason))
    host.learned.oneByOne = true;
  state.begun = begun;
  return ask(session, () =>
    size.status === "rejected"
      ? Promise.reject(size.reason as Error)
      : Promise.resolve(sizeIn(conversation, command, size.value)),
  );
}
