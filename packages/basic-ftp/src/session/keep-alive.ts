import { endSession, isOpen, type Session } from "./session.js";

/**
 * Says NOOP whenever the session was idle for so long, so that neither the server nor a firewall takes it for abandoned. It
 * never speaks while an attempt uses the session, which includes every transfer; a call that begins meanwhile waits for
 * the answer.
 */
export function keepAlive(session: Session, idleMs: number): void {
  if (idleMs <= 0) return;
  const timer = setTimeout(() => {
    if (isOpen(session) && session.call === undefined) void sayNoop(session).finally(() => timer.refresh());
  }, idleMs);
  // Whoever is done with everything else does not go on for this.
  timer.unref();
  session.idleTimer = timer;
}

async function sayNoop(session: Session): Promise<void> {
  try {
    // Whatever the reply is, there is one.
    await session.client.sendIgnoringError("NOOP");
  } catch (error) {
    endSession(session, error);
  }
}
