import type { Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { Refusal } from "../replies/refusal.js";
import type { Session } from "../session/session.js";
import { timeLimit } from "../session/time-limit.js";

/** A transfer between its 150 and its final reply. */
export interface Transfer {
  readonly socket: Socket;
  readonly startedAt: number;
  readonly bytes: () => number;
  /** Counts bytes that moved, which also shows that the transfer is alive. */
  readonly moved: (bytes: number) => void;
  /** Breaks it off; `refusal` is its final reply. */
  readonly abort: (refusal: Refusal) => void;
  readonly abortedWith: () => Refusal | undefined;
  readonly end: () => void;
}

/** Begins a transfer over `socket`, which ends when no byte moves for `stallTimeoutMs`. */
export function beginTransfer(session: Session, socket: Socket): Transfer {
  const { stallTimeoutMs } = session.state.settings;
  let bytes = 0;
  let refusal: Refusal | undefined;
  const abort = (reason: Refusal): void => {
    refusal ??= reason;
    socket.destroy();
  };
  const stalled = timeLimit(stallTimeoutMs, () => {
    abort(new Refusal(426, `Connection closed; transfer aborted: no data for ${stallTimeoutMs / 1000} seconds`));
  });
  return {
    socket,
    startedAt: performance.now(),
    bytes: () => bytes,
    moved: (count) => {
      bytes += count;
      stalled?.refresh();
    },
    abort,
    abortedWith: () => refusal,
    end: () => clearTimeout(stalled),
  };
}
