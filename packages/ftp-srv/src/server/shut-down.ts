import { once } from "node:events";
import { Refusal, type Answer } from "../replies/refusal.js";
import { timeLimit } from "../session/time-limit.js";
import type { ServerState } from "./server-state.js";

/** What every session and every new client is told. */
export const shuttingDown: Answer = { code: 421, text: "Server shutting down: closing control connection" };

/** What an aborted transfer gets to send its reply. */
const LAST_WORDS_MS = 2000;

/**
 * Closes the server in good order: every session gets a 421, at once or after its running transfer, for which it has
 * `shutdownGraceMs`; new clients get a 421 meanwhile. Resolves when port and sockets are free.
 */
export async function shutDown(state: ServerState): Promise<void> {
  const { server, settings, sessions } = state;
  state.closing = true;
  server.emit("closing");
  const gone = [...sessions].map((session) => once(session.connection.commandSocket, "close").catch(() => undefined));
  for (const session of sessions) session.endAfterCommand(shuttingDown);
  let grace = timeLimit(settings.shutdownGraceMs, () => {
    for (const session of [...sessions]) {
      // The transfer's own reply comes first; a session that waits for something else ends now.
      if (session.data.transfer === undefined) session.end(shuttingDown);
      else session.data.transfer.abort(new Refusal(426, "Connection closed; transfer aborted: server shutting down"));
    }
    // A file system that doesn't answer any more keeps no server from closing.
    grace = setTimeout(() => sessions.forEach((session) => session.end(shuttingDown)), LAST_WORDS_MS);
  });
  await Promise.all(gone);
  clearTimeout(grace);
  for (const socket of state.handshakes) socket.destroy();
  await new Promise<void>((resolve) => {
    if (server.server.listening) server.server.close(() => resolve());
    else resolve();
  });
  server.emit("closed", {});
  server.removeAllListeners();
}
