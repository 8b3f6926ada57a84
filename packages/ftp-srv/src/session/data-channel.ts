import type { Socket } from "node:net";
import { Refusal } from "../replies/refusal.js";
import type { DataConnection } from "../transfer/data-connection.js";
import { beginTransfer, type Transfer } from "../transfer/transfer.js";
import { secured } from "./secured.js";
import type { Session } from "./session.js";

/** A session's side of data connections: what was agreed on for the next transfer, and the transfer that runs. */
export class DataChannel {
  /** EPSV ALL: no other way to agree on a data connection is taken any more (RFC 2428, 4). */
  epsvOnly = false;
  /** PBSZ was sent, so PROT may be (RFC 4217, 8). */
  bufferSizeSet = false;
  /** Are data connections TLS (PROT P)? */
  isProtected: boolean;
  /** The last transfer was broken off by ABOR, which is still to be answered. */
  wasAborted = false;

  readonly #session: Session;
  #agreed: DataConnection | undefined;
  #transfer: Transfer | undefined;
  #closed = false;

  constructor(session: Session) {
    this.#session = session;
    // With implicit TLS everything is protected from the beginning.
    this.isProtected = Boolean(session.state.server.isTLS);
  }

  get transfer(): Transfer | undefined {
    return this.#transfer;
  }

  /** Takes `data` for the next transfer, in place of what was agreed on before. */
  agreeOn(data: DataConnection): void {
    this.release();
    if (this.#closed) data.close();
    else this.#agreed = data;
  }

  /** The connection for a transfer that is about to begin, with TLS when PROT P asked for it. */
  async open(): Promise<Socket> {
    if (this.#agreed === undefined) throw new Refusal(425, "Use PORT or PASV first");
    const context = this.isProtected ? this.#session.state.secureContext() : undefined;
    const socket = await this.#agreed.open();
    this.#agreed = undefined;
    return context === undefined ? socket : secured(this.#session, socket, context, "dataSocket");
  }

  begin(socket: Socket): Transfer {
    this.wasAborted = false;
    this.#transfer = beginTransfer(this.#session, socket);
    if (this.#closed) this.#transfer.abort(controlEnded());
    return this.#transfer;
  }

  /** Breaks off the running transfer, or the wait for its connection; `reason` is what the transfer is answered with. */
  abort(reason: Refusal): void {
    if (this.#transfer === undefined) this.#agreed?.close(reason);
    else this.#transfer.abort(reason);
  }

  /** Gives back a data connection that was agreed on and not used, and forgets the transfer. */
  release(): void {
    this.#transfer = undefined;
    this.#agreed?.close();
    this.#agreed = undefined;
  }

  /** The session is over. */
  close(): void {
    this.#closed = true;
    // Most sessions end with nothing left to break off.
    if (this.#transfer !== undefined || this.#agreed !== undefined) this.abort(controlEnded());
  }
}

/** For the log: nobody is left to read it. */
function controlEnded(): Refusal {
  return new Refusal(426, "Connection closed; transfer aborted: the control connection ended");
}
