import type { DataChannel } from "./data-channel.js";
import type { TlsMode } from "./tls-mode.js";

/** What every session remembers between commands. */
export interface SessionState {
  /** From 1, in the order in which the control connections came. */
  readonly number: number;
  readonly data: DataChannel;
  /** The address of the client and the one it reached us at, IPv4 in its plain form. */
  readonly peer: string;
  readonly host: string;
  readonly tls: TlsMode;
  user: string;
  loggedIn: boolean;
  /** The working directory, absolute. */
  cwd: string;
  /** The path that RNFR named, until RNTO. */
  renameFrom: string | undefined;
  secure: boolean;
  protectData: boolean;
  /** The client sent ABOR while a transfer ran. */
  transferAborted: boolean;
}
