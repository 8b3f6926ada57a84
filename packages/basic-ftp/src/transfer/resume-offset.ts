import { FtpLocalError } from "@ftp-codes/core";
import type { Call } from "../session/call.js";
import type { Attempt } from "../session/carry-out.js";
import type { Session } from "../session/session.js";
import { askModified, askSize } from "./ask.js";
import type { Upload, UploadState } from "./upload.js";

/**
 * Files from this size on, in bytes, are worth asking whether an earlier run has left a part of them, and worth a note
 * beside that part.
 */
export const worthResuming = 1_048_576;

/** How long a size has to stay the same before it is believed after a lost session, in milliseconds. */
const restMs = 250;

/**
 * The position from which on bytes are still to be sent: what the server has is taken over only if it is certain to be
 * the beginning of what is sent. 0 sends everything.
 */
export async function resumeOffset(
  session: Session,
  attempt: Attempt,
  call: Call,
  wanted: Upload,
  state: UploadState,
  base: number,
): Promise<number> {
  const { size } = state;
  if (size === undefined || state.noRestart) return 0;
  if (attempt.number === 1 || !state.made) return earlierRun(session, wanted, state);
  const there = await settledSize(session, attempt, call, state.name);
  if (there === undefined) return 0;
  const offset = there - base;
  // More than was ever sent, or fewer bytes than there were before: it is not ours to go on with.
  if (offset < 0 || offset > state.sent) return restart(wanted, attempt, offset);
  // All was sent, and the server said that it went wrong: SIZE does not overrule that.
  if (offset === size && state.refused) return restart(wanted, attempt, offset);
  return offset;
}

/** What an earlier run has left counts if it is younger than the file here. */
async function earlierRun(session: Session, wanted: Upload, state: UploadState): Promise<number> {
  const { size, modifiedMs, name } = state;
  if (state.inPlace || wanted.partial === false || size === undefined || modifiedMs === undefined) return 0;
  let { partial } = wanted;
  if (partial === undefined) {
    if (size < worthResuming) return 0;
    const there = await askSize(session, name);
    if (there === undefined || there === 0) return 0;
    partial = { size: there, modifiedMs: await askModified(session, name) };
  }
  const younger = partial.modifiedMs !== undefined && partial.modifiedMs >= Math.floor(modifiedMs / 1000) * 1000;
  if (!younger || partial.size > size) return 0;
  state.sent = partial.size;
  state.made = true;
  return partial.size;
}

/** The process that served a lost session may still be writing: the size is believed once it is the same twice. */
async function settledSize(session: Session, attempt: Attempt, call: Call, name: string): Promise<number | undefined> {
  let size = await askSize(session, name);
  while (attempt.afterLoss && size !== undefined) {
    await session.host.options.sleep(restMs, call.signal);
    const again = await askSize(session, name);
    if (again === size) break;
    size = again;
  }
  return size;
}

/** Sends everything again; to a file that is only added to, that is not possible. */
function restart({ append, remotePath }: Upload, { previous }: Attempt, offset: number): number {
  if (append !== true || offset === 0) return 0;
  const text = `Nothing more was added to ${JSON.stringify(remotePath)}: it is not the file any more that it was.`;
  throw new FtpLocalError(text, { operation: "appendFrom", cause: previous });
}
