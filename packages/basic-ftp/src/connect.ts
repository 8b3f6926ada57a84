import { createSession, openSeat } from "./session/create-session.js";
import { createHost } from "./session/host.js";
import type { Seat } from "./session/seat.js";
import type { Access, FtpSession, SessionOptions } from "./types.js";

/**
 * Connects, logs in, and resolves with a session that heals: its methods are those of basic-ftp's `Client`, each carried
 * out by core's advice. They wait, reconnect, restore directory, type and encoding, resume, verify, and give up at once
 * where advice says that no repeat can help.
 *
 * Rejects with one of core's four error types, or with the reason of an aborted `signal`.
 */
export async function connect(access: Access, options: SessionOptions = {}): Promise<FtpSession> {
  const host = createHost(access, options);
  const seat: Seat = { session: undefined };
  await openSeat(host, seat);
  return createSession(host, seat);
}
