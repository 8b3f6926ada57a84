import type { FtpConnection, FtpSrv } from "ftp-srv";
import type { LoginResult } from "../session/log-in.js";
import type { LoginEvent, ReplyEvent, TransferEvent } from "./options.js";

/** Who wants to log in. */
export interface LoginRequest {
  readonly connection: FtpConnection;
  readonly username: string;
  readonly password: string;
}

/** The events that a corrected server has more than ftp-srv's typings say, or says more exactly. */
export interface ServerEvents {
  /** Answer by `resolve`, or by `reject` with anything; an error's reply code is kept, 421 closes the session. */
  on(
    event: "login",
    listener: (
      request: LoginRequest,
      resolve: (result?: LoginResult) => void,
      reject: (reason?: unknown) => void,
    ) => void,
  ): this;
  /** How a login ended; "login" itself is ftp-srv's question whether it may. */
  on(event: "login-result", listener: (event: LoginEvent) => void): this;
  on(event: "reply", listener: (event: ReplyEvent) => void): this;
  on(event: "upload" | "download", listener: (event: TransferEvent) => void): this;
  on(event: "closing" | "closed", listener: () => void): this;
}

/** An ftp-srv server after `withReplyCodes`: the same object, with typed events. */
export type CorrectedServer = ServerEvents & FtpSrv;
