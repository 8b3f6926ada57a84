import type { SessionReader } from "./session-reader.js";

/** The most connections that are followed at once; of more, those that were silent the longest are given up. */
const mostConnections = 500;

/** The session that each connection of the log is in now, by the connection's name; `""` where the log has none. */
export class OpenSessions {
  readonly #sessions = new Map<string, SessionReader>();

  of(connection: string): SessionReader | undefined {
    return this.#sessions.get(connection);
  }

  /** `session` goes on under this name. Returns the sessions that have ended by that. */
  put(connection: string, session: SessionReader): readonly SessionReader[] {
    const before = this.#sessions.get(connection);
    this.#sessions.set(connection, session);
    return [...(before === undefined ? [] : [before]), ...this.#giveUpSilent()];
  }

  /** The session of a client whose login goes on under another name; `undefined` when there is none. */
  takeLoggingIn(format: string, client: string): SessionReader | undefined {
    for (const [connection, session] of this.#sessions) {
      if (session.format !== format || session.start.client !== client || !session.isLoggingIn) continue;
      this.#sessions.delete(connection);
      return session;
    }
    return undefined;
  }

  /** Every session that is not ended. */
  all(): readonly SessionReader[] {
    return [...this.#sessions.values()];
  }

  #giveUpSilent(): SessionReader[] {
    if (this.#sessions.size <= mostConnections) return [];
    const bySilence = [...this.#sessions].sort(([, one], [, other]) => one.latestLine - other.latestLine);
    return bySilence.slice(0, mostConnections / 2).map(([connection, session]) => {
      this.#sessions.delete(connection);
      return session;
    });
  }
}
