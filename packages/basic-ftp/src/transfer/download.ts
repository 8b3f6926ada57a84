import { isFtpReplyError } from "@ftp-codes/core";
import type { Call } from "../session/call.js";
import { carryOut, type Attempt } from "../session/carry-out.js";
import type { Crew } from "../session/crew.js";
import { dataMoved } from "../session/host.js";
import type { Session } from "../session/session.js";
import type { TransferResult } from "./transfer-result.js";
import { askModified, askSize } from "./ask.js";
import { binary } from "./binary.js";
import { giveUp, partLeft } from "./give-up.js";
import { differs, incomplete } from "./incomplete.js";
import { reportProgress } from "./report-progress.js";
import { worthResuming } from "./resume-offset.js";
import type { Fingerprint, Target } from "./target.js";

/** One file to fetch; whatever is not known of it is asked for. */
export interface Download {
  readonly remotePath: string;
  readonly target: Target;
  readonly size?: number | undefined;
  readonly modifiedMs?: number | undefined;
  /** The position to start at; the target already has what comes before. Default 0. */
  readonly startAt?: number | undefined;
  /** Begin at `startAt` without asking what the target has. */
  readonly fresh?: boolean | undefined;
}

/** How far one download is, over all its attempts. */
interface State {
  readonly startAt: number;
  /** Bytes of the file that are safe here. */
  have: number;
  size: number | undefined;
  modifiedMs: number | undefined;
  /** The last transfer that began was answered by no. */
  refused: boolean;
  /** Were size and time asked for, or given? */
  known: boolean;
}

/**
 * Fetches a file: goes on where an earlier attempt stopped as long as size and time on the server are still the same,
 * compares the restarted bytes with those that are here, and the count with the server's size.
 */
export async function download(crew: Crew, call: Call, wanted: Download): Promise<TransferResult> {
  const { target, startAt = 0 } = wanted;
  const state: State = {
    startAt,
    have: startAt,
    size: wanted.size,
    modifiedMs: wanted.modifiedMs,
    refused: false,
    known: wanted.size !== undefined && wanted.modifiedMs !== undefined,
  };
  let attempts = 0;
  try {
    await carryOut(crew, call, {
      attempt: async (session, attempt) => {
        attempts = attempt.number;
        try {
          await attemptDownload(session, attempt, wanted, state);
        } catch (error) {
          await target.close();
          throw error;
        }
      },
      progress: () => ({ won: state.have, of: state.size }),
      adapt: (action) => {
        if (action !== "restart-from-zero" || state.have === startAt) return false;
        startOver(state);
        return true;
      },
    });
    await target.finish(state.modifiedMs);
  } catch (error) {
    throw await giveUp(error, async (resumable) => {
      const left = await target.giveUp(error, resumable);
      return left === undefined ? undefined : partLeft(left);
    });
  }
  return { bytes: state.have, attempts, modifiedMs: state.modifiedMs };
}

async function attemptDownload(session: Session, attempt: Attempt, wanted: Download, state: State): Promise<void> {
  const { remotePath, target } = wanted;
  await binary(session);
  await checkFingerprint(session, attempt, wanted, state);
  const fingerprint: Fingerprint | undefined =
    state.size === undefined ? undefined : { size: state.size, modifiedMs: state.modifiedMs };
  if (state.have > state.startAt && state.have === state.size) {
    if (!state.refused) return;
    // All of it came, and then the server said that it went wrong: that is believed.
    startOver(state);
  }
  const start = state.have;
  const sink = await target.open(start, fingerprint);
  const from = sink.received();
  const stopReporting = reportProgress(session, attempt, "download", from, state.size);
  let code: number;
  try {
    code = (await session.client.downloadTo(sink.stream, remotePath, from)).code;
    dataMoved(session.host);
  } catch (error) {
    await sink.settled();
    if (isFtpReplyError(error) && error.phase === "transfer-end") state.refused = true;
    else if (sink.received() > from) state.refused = false;
    if (sink.received() > from) session.host.learned.dataConnectionWorked = true;
    state.have = sink.position();
    if (sink.differs()) throw differs(remotePath, from, state.size ?? sink.received());
    throw sink.problem() ?? error;
  } finally {
    stopReporting();
  }
  await sink.settled();
  const problem = sink.problem();
  if (problem !== undefined) throw problem;
  state.have = sink.position();
  await compareCount(session, wanted, state, { start, code });
}

/** Learns size and time, and begins anew when they are not those that the bytes here belong to. */
async function checkFingerprint(session: Session, attempt: Attempt, wanted: Download, state: State): Promise<void> {
  const goesOn = attempt.number > 1 && state.have > state.startAt;
  if (!state.known || goesOn) {
    const size = state.size === undefined || goesOn ? await askSize(session, wanted.remotePath) : state.size;
    if (!goesOn && size !== undefined && size < worthResuming) {
      state.size = size;
      // Nothing depends on the time of a small file before it is here.
      session.whileConnecting = async () => {
        session.whileConnecting = undefined;
        await learnModified(session, wanted, state);
      };
      return;
    }
    const before = state.modifiedMs;
    const modifiedMs = await learnModified(session, wanted, state);
    if (goesOn && (size === undefined || size !== state.size || modifiedMs !== before)) startOver(state);
    state.size = size ?? wanted.size;
  }
  if (attempt.number > 1 || state.have > 0 || wanted.fresh === true || state.size === undefined) return;
  state.have = await wanted.target.resumable({ size: state.size, modifiedMs: state.modifiedMs });
}

/** Asks for the time of the file; resolves with what the server told. */
async function learnModified(session: Session, wanted: Download, state: State): Promise<number | undefined> {
  const modifiedMs = await askModified(session, wanted.remotePath);
  state.modifiedMs = modifiedMs ?? wanted.modifiedMs;
  state.known = true;
  return modifiedMs;
}

/** 226 is no proof: the bytes that came have to be as many as the server has. */
async function compareCount(
  session: Session,
  { remotePath }: Download,
  state: State,
  { start, code }: { readonly start: number; readonly code: number },
): Promise<void> {
  const { size, have } = state;
  if (size === undefined || have === size) return;
  const now = await askSize(session, remotePath);
  if (now === have && start === state.startAt) {
    // It has changed since its size was learned, and this is the new one, in one piece.
    state.size = now;
    state.modifiedMs = await askModified(session, remotePath);
    return;
  }
  const expected = now ?? size;
  // Too much after a restart is a matter of the restart; else, it is another file now, or more than a file.
  if (start === state.startAt ? have > expected : expected !== size) startOver(state);
  throw incomplete({ command: "RETR", path: remotePath, code, offset: start, bytes: have - start, expected });
}

function startOver(state: State): void {
  state.have = state.startAt;
  state.refused = false;
}
