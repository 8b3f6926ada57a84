import { type FtpReplyError, isFtpReplyError } from "@ftp-codes/core";
import type { Outcome } from "../client/conversation.js";
import type { Call } from "../session/call.js";
import { carryOut, type Attempt } from "../session/carry-out.js";
import type { Crew } from "../session/crew.js";
import { dataMoved } from "../session/host.js";
import { isOpen, type Session } from "../session/session.js";
import { tell } from "../session/tell.js";
import { isFtpFailure } from "../to-error.js";
import type { FtpFailure } from "../types.js";
import type { TransferResult } from "./transfer-result.js";
import { askSize } from "./ask.js";
import { askSizeAndBeginRename } from "./begin-rename.js";
import { binary } from "./binary.js";
import { giveUp } from "./give-up.js";
import { incomplete } from "./incomplete.js";
import { makeParents } from "./make-parents.js";
import { removeRemote } from "./remove-remote.js";
import { asideName, removeAside, renameIntoPlace } from "./rename-into-place.js";
import { reportProgress } from "./report-progress.js";
import { resumeOffset } from "./resume-offset.js";
import { setModified } from "./set-modified.js";
import type { Source } from "./source.js";
import { temporaryName } from "./temporary-name.js";

/** One file to store. */
export interface Upload {
  readonly source: Source;
  readonly remotePath: string;
  /** Write under the final name from the start. */
  readonly inPlace?: boolean | undefined;
  /** Add to what is there, under the final name. */
  readonly append?: boolean | undefined;
  /**
   * What is under the temporary name, as far as it was seen: `false` is nothing. Absent: the server is asked, if the file
   * is large enough for that to pay.
   */
  readonly partial?: Partial | false | undefined;
  /** Is a file under the final name? Absent: that is not known. */
  readonly replaces?: boolean | undefined;
}

/** A file that an earlier run has left. */
export interface Partial {
  readonly size: number;
  readonly modifiedMs: number | undefined;
}

/** How far one upload is, over all its attempts. */
export interface UploadState {
  stage: "storing" | "renaming" | "clearing" | "dating" | "done";
  /** The name that is being written to. */
  name: string;
  inPlace: boolean;
  /** Bytes that the target had before, when the upload adds to it. */
  base: number | undefined;
  /** No byte behind this position was ever sent. */
  sent: number;
  /** Bytes that the server is known to have. */
  confirmed: number;
  size: number | undefined;
  modifiedMs: number | undefined;
  /** The last transfer that began was answered by no. */
  refused: boolean;
  /** Going on where it stopped was refused. */
  noRestart: boolean;
  /** Something may be on the server under `name` that this upload has made. */
  made: boolean;
  /** What became of the RNFR that was sent with SIZE, until RNTO follows it. */
  begun: Outcome | undefined;
  /** The directories above are still to be made. */
  makeParents: boolean;
  /** Is the old file under `asideName`, or may it be? */
  aside: "moved" | "unknown" | undefined;
  /** Why the old file is left under `asideName`. */
  asideLeft: FtpFailure | undefined;
}

/**
 * Stores a file under a temporary name, compares the server's size with what was sent, and renames it: whoever looks sees
 * the old file or the whole new one. Goes on where an earlier attempt stopped; a lost final reply is settled by SIZE, a
 * negative one never is.
 */
export async function upload(crew: Crew, call: Call, wanted: Upload): Promise<TransferResult> {
  const { learned } = crew.host;
  const inPlace = wanted.inPlace === true || wanted.append === true || learned.inPlaceBecause !== undefined;
  const state: UploadState = {
    stage: "storing",
    name: inPlace ? wanted.remotePath : temporaryName(wanted.remotePath),
    inPlace,
    base: undefined,
    sent: 0,
    confirmed: 0,
    size: undefined,
    modifiedMs: undefined,
    refused: false,
    noRestart: false,
    made: false,
    begun: undefined,
    makeParents: false,
    aside: undefined,
    asideLeft: undefined,
  };
  let attempts = 0;
  try {
    await carryOut(crew, call, {
      attempt: async (session, attempt) => {
        attempts = attempt.number;
        try {
          await attemptUpload(session, attempt, call, wanted, state);
        } finally {
          await wanted.source.close();
        }
      },
      once: wanted.source.once,
      progress: () => ({ won: state.confirmed, of: state.size }),
      adapt: (action) => {
        if (action === "make-parent") return (state.makeParents = true);
        if (action !== "restart-from-zero" || state.noRestart || wanted.append === true) return false;
        return (state.noRestart = true);
      },
    });
  } catch (error) {
    // The whole file has its name; only its time could not be set, or the old one not removed.
    if (state.stage === "clearing" && isFtpFailure(error)) state.asideLeft = error;
    if ((state.stage === "clearing" || state.stage === "dating") && call.signal?.aborted !== true) return result();
    const kept = wanted.append === true || (state.inPlace && wanted.replaces !== false);
    throw await giveUp(error, () => removeRemote(crew, call, wanted.remotePath, state, kept));
  }
  return result();

  function result(): TransferResult {
    const asWanted = wanted.inPlace === true || wanted.append === true || !state.inPlace;
    const notes = [
      ...(asWanted ? [] : [`It was written under its final name at once: ${learned.inPlaceBecause?.message ?? ""}`]),
      ...(state.asideLeft === undefined
        ? []
        : [`${JSON.stringify(asideName(wanted.remotePath))} is left of the old file: ${state.asideLeft.message}`]),
    ];
    const note = notes.length === 0 ? undefined : notes.join(" ");
    return { bytes: state.size ?? state.sent, attempts, modifiedMs: state.modifiedMs, note };
  }
}

async function attemptUpload(
  session: Session,
  attempt: Attempt,
  call: Call,
  wanted: Upload,
  state: UploadState,
): Promise<void> {
  if (state.makeParents) await makeParents(session, wanted.remotePath);
  state.makeParents = false;
  state.begun = undefined;
  await binary(session);
  if (state.stage === "storing") {
    try {
      await store(session, attempt, call, wanted, state);
    } catch (error) {
      if (!refusesName(error, session, state)) throw error;
      await storeInPlace(session, attempt, call, wanted, state, error);
    }
  }
  if (state.stage === "renaming") {
    const refusal = await renameIntoPlace(session, attempt, wanted.remotePath, state);
    if (refusal === undefined) {
      session.host.learned.renames = true;
      state.stage = "clearing";
    } else {
      if (session.host.learned.renames) throw refusal;
      await session.client.remove(state.name, true);
      await storeInPlace(session, attempt, call, wanted, state, refusal);
    }
  }
  if (state.stage === "clearing") {
    state.asideLeft = await removeAside(session, attempt, wanted.remotePath, state);
    state.stage = "dating";
  }
  if (state.modifiedMs !== undefined) await setModified(session, wanted.remotePath, state.modifiedMs);
  state.stage = "done";
}

/** Is it the temporary name that the server does not take? Once one was taken, it is not. */
function refusesName(error: unknown, session: Session, state: UploadState): error is FtpReplyError {
  return (
    !state.inPlace &&
    !session.host.learned.temporaryNameWorked &&
    isFtpReplyError(error) &&
    error.advice.cause === "bad-filename" &&
    isOpen(session)
  );
}

/** Temporary names or renaming are refused for good: everything goes to its final name at once. */
async function storeInPlace(
  session: Session,
  attempt: Attempt,
  call: Call,
  wanted: Upload,
  state: UploadState,
  because: FtpReplyError,
): Promise<void> {
  const { host, number } = session;
  tell(host, "onAdvice", {
    session: number,
    operation: call.operation,
    path: call.path,
    attempt: attempt.number,
    error: because,
    advice: because.advice,
  });
  host.learned.inPlaceBecause = because;
  state.inPlace = true;
  state.name = wanted.remotePath;
  state.stage = "storing";
  state.sent = state.confirmed = 0;
  await wanted.source.close();
  await store(session, attempt, call, wanted, state);
}

/** Brings the bytes over, as far as they are not there yet. */
async function store(
  session: Session,
  attempt: Attempt,
  call: Call,
  wanted: Upload,
  state: UploadState,
): Promise<void> {
  const { source } = wanted;
  const facts = await source.prepare(attempt.previous);
  state.size = facts.size;
  state.modifiedMs = wanted.append === true ? undefined : facts.modifiedMs;
  const base = wanted.append === true ? (state.base ??= (await askSize(session, state.name)) ?? 0) : 0;
  const offset = await resumeOffset(session, attempt, call, wanted, state, base);
  state.confirmed = offset;
  const whole = facts.size !== undefined && offset === facts.size && offset > 0;
  if (!whole) await send(session, attempt, wanted, state, base, offset);
  state.stage = state.inPlace ? "dating" : "renaming";
}

async function send(
  session: Session,
  attempt: Attempt,
  wanted: Upload,
  state: UploadState,
  base: number,
  offset: number,
): Promise<void> {
  const { client } = session;
  const { source } = wanted;
  const stream = await source.open(offset);
  const stopReporting = reportProgress(session, attempt, "upload", offset, state.size);
  state.made = true;
  const append = wanted.append === true || offset > 0;
  let code: number;
  try {
    code = (append ? await client.appendFrom(stream, state.name) : await client.uploadFrom(stream, state.name)).code;
    dataMoved(session.host);
  } catch (error) {
    if (isFtpReplyError(error) && error.phase === "transfer-end") state.refused = true;
    else if (source.bytesRead() > 0) state.refused = false;
    throw source.problem() ?? error;
  } finally {
    if (source.bytesRead() > 0) session.host.learned.dataConnectionWorked = true;
    state.sent = Math.max(state.sent, offset + source.bytesRead());
    stopReporting();
  }
  const read = source.bytesRead();
  const problem = source.problem();
  if (problem !== undefined) throw problem;
  state.size ??= offset + read;
  if (offset + read !== state.size) await source.prepare();
  const there = await askSizeAndBeginRename(session, attempt, wanted.remotePath, state);
  if (there !== undefined && there !== base + state.size) {
    state.confirmed = Math.max(0, there - base);
    const command = append ? "APPE" : "STOR";
    throw incomplete({ command, path: state.name, code, offset: 0, bytes: there, expected: base + state.size });
  }
  if (!state.inPlace) session.host.learned.temporaryNameWorked = true;
}
