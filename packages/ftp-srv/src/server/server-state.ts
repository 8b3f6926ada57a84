import type { Socket } from "node:net";
import type { SecureContext } from "node:tls";
import type { PassivePorts } from "../transfer/passive-ports.js";
import type { Session } from "../session/session.js";
import type { Limits } from "./limits.js";
import type { LoginDelays } from "./login-delays.js";
import type { LoginEvent, ReplyEvent, ServerSettings, TransferEvent } from "./options.js";
import type { ServerInternals } from "./ftp-srv-internals.js";

/** What the sessions of one server share. */
export interface ServerState {
  readonly server: ServerInternals;
  readonly settings: ServerSettings;
  readonly sessions: Set<Session>;
  /** Clients in the TLS handshake of an implicit TLS connection, which are no sessions yet. */
  readonly handshakes: Set<Socket>;
  /** Replies sent, by code. */
  readonly counts: Map<number, number>;
  readonly limits: Limits;
  readonly loginDelays: LoginDelays;
  readonly ports: PassivePorts;
  /** The TLS context of control and data connections, one and the same so that a client can resume its session. */
  readonly secureContext: () => SecureContext | undefined;
  /** Counts a reply, and tells the listeners if there are any. */
  readonly replied: (code: number, event: () => ReplyEvent) => void;
  readonly loginAnswered: (event: LoginEvent) => void;
  readonly transferred: (kind: "upload" | "download", event: TransferEvent) => void;
  /** True as soon as the server began to close. */
  closing: boolean;
}
