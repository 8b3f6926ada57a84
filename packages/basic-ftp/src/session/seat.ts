import type { Call } from "./call.js";
import type { Host } from "./host.js";
import { openSession } from "./open-session.js";
import { OpeningFailed } from "./opening-failed.js";
import { endSession, isOpen, type Session } from "./session.js";

/** A place for one session, with or without one at the moment. */
export interface Seat {
  session: Session | undefined;
}

/** The open session of the seat, a new one where there is none. Throws `OpeningFailed`, after it told `refused`. */
export async function sessionIn(
  seat: Seat,
  host: Host,
  call: Call,
  refused: (failure: OpeningFailed) => void,
): Promise<Session> {
  if (seat.session !== undefined) {
    if (isOpen(seat.session)) return seat.session;
    endSession(seat.session);
    seat.session = undefined;
  }
  try {
    return (seat.session = await openSession(host, call));
  } catch (error) {
    if (error instanceof OpeningFailed) refused(error);
    throw error;
  }
}

/** Ends the session of the seat, if there is one. */
export function clearSeat(seat: Seat): void {
  if (seat.session !== undefined) endSession(seat.session);
  seat.session = undefined;
}
