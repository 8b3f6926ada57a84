import type { Reply } from "@ftp-codes/core";
import type { Client } from "basic-ftp";
import type { Conversation } from "../client/conversation.js";
import type { Call } from "./call.js";
import type { Host } from "./host.js";
import { tell } from "./tell.js";

/** One login: from the greeting until the control connection ends. A reconnect makes another one. */
export interface Session {
  readonly host: Host;
  readonly number: number;
  readonly client: Client;
  /** What the client's methods speak through, for what they have no method for. */
  readonly conversation: Conversation;
  /** Where CWD has led; absent as long as it is the login directory. */
  workingDirectory: string | undefined;
  /** The login directory, once somebody had to know it. */
  loginDirectory: string | undefined;
  /** The transfer type, as the last TYPE command set it. */
  type: string;
  /** What it is working for. */
  call: Call | undefined;
  /** The attempt of it that runs, counted from 1; Infinity where it is the only one there can be. */
  attempt: number;
  /** What the attempt still has to ask while the data connection of its download is being made. */
  whileConnecting: (() => Promise<void>) | undefined;
  /** The reply that was read last. */
  lastReply: Reply | undefined;
  /** Runs while the session is idle; begins anew with every use. */
  idleTimer: NodeJS.Timeout | undefined;
  ended: boolean;
}

/** Is the control connection still there? */
export function isOpen(session: Session): boolean {
  return !session.ended && !session.client.closed;
}

/** Closes the session's connections; the second time does nothing. */
export function endSession(session: Session, error?: unknown): void {
  if (session.ended) return;
  session.ended = true;
  clearTimeout(session.idleTimer);
  session.client.close();
  const { counts } = session.host;
  counts.open -= 1;
  tell(session.host, "onSession", { kind: "closed", session: session.number, open: counts.open, error });
}
