import type { Socket } from "node:net";
import type { Answer } from "./answer.js";
import type { SessionState } from "./session-state.js";
import type { Plan } from "../script/plan.js";

/** One command on its way through a backend. */
export interface CommandCall {
  /** In capital letters. */
  readonly name: string;
  /** As the client sent it. */
  readonly argument: string;
  /** The absolute path that the command names, where it names one. */
  readonly path: string | undefined;
  readonly plan: Plan;
  /** Sends a preliminary reply. */
  start(answer: Answer): Promise<void>;
  /** Puts TLS over the data connection, where the client asked for it; `undefined` when the handshake failed. */
  protect(socket: Socket): Promise<Socket | undefined>;
  /** Aborted by ABOR, and when the session ends. */
  readonly signal: AbortSignal;
  /** Says that the quota of the plan was exceeded; otherwise a plan with a quota does nothing. */
  exceeded(): void;
  /** Notes what the transfer moved. */
  transferred(bytes: number, offset: number): void;
}

/** Who carries out the commands of one session: a server's own tree, or a server behind a proxy. */
export interface Backend {
  /** The greeting. */
  greet(): Promise<Answer>;
  /** Gives the final reply; `undefined` when there is none because the session is at its end or stalls. */
  carryOut(call: CommandCall): Promise<Answer | undefined>;
  /** The session has ended. */
  close(): void;
}

/** What a backend may do to its client when no command asked for it. */
export interface ClientLink {
  /** Sends a reply. */
  speak(answer: Answer): void;
  hangUp(): void;
  /** Notes a connection that ends with the server or proxy at the latest. */
  readonly track: (socket: Socket) => void;
}

/** Makes the backend of a session. */
export type CreateBackend = (state: SessionState, client: ClientLink) => Backend;
