import type { FailureCause } from "../profiles/profile.js";

/** A reply that a script puts in place of the server's own: by code, perhaps with its text (several texts are several lines), or by cause. */
export type PlannedReply =
  | { readonly code: number; readonly text?: string | readonly string[] }
  | { readonly cause: FailureCause; readonly limit: number };

/** What happens to the data connection of a transfer. */
export type DataEnd =
  /** RST: the client sees ECONNRESET. */
  | "reset"
  /** FIN after fewer bytes than there are. */
  | "close"
  /** No further byte, and the connection stays open. */
  | "stall"
  /** The rest is left out and the transfer is announced as complete. */
  | "truncate"
  /** It is never opened. */
  | "refuse";

/**
 * What goes otherwise than it should with one command. An empty plan is a command that is carried out properly. Faults
 * add to a plan; the server and the proxy carry it out.
 */
export interface Plan {
  /** Waits so many milliseconds before anything else happens. */
  readonly delayMs?: number;
  /** How far the command is carried out before the fault strikes: bytes of the transfer, half of them, or wholly. Absent: not at all. */
  readonly position?: number | "half" | "end";
  /** Sent in place of the final reply, in this order. */
  readonly replies?: readonly PlannedReply[];
  /** Bytes, one for each character, sent in place of the final reply. */
  readonly garbage?: string;
  /** No final reply at all. */
  readonly silent?: true;
  /** The final reply is written up to this byte, and the rest after a pause. */
  readonly cut?: { readonly at: number; readonly pauseMs: number };
  readonly data?: DataEnd;
  /** The control connection is closed (FIN) or reset (RST) after the replies of this plan, or in place of the final reply. */
  readonly control?: "close" | "reset";
  /** The address, and perhaps the port, that the reply to PASV or EPSV names. */
  readonly passive?: { readonly host: string; readonly port?: number };
  /** REST is answered as ever and then forgotten. */
  readonly restIgnored?: true;
  /** The listing has no entry. */
  readonly listingEmpty?: true;
  /** Added to the bytes that SIZE, MLST, MLSD and LIST tell. */
  readonly sizeOff?: number;
  /** Uploads find room for so many bytes; the plan strikes the upload that needs more, and no other. */
  readonly quotaBytes?: number;
  /** The TLS handshake is answered with bytes that are not TLS, or with silence. */
  readonly tls?: "garbage" | "silence";
}

/** Whether `plan` puts something in place of carrying the command out. */
export function replacesCommand(plan: Plan): boolean {
  if (plan.position !== undefined || plan.quotaBytes !== undefined || plan.listingEmpty) return false;
  return (
    plan.replies !== undefined ||
    plan.garbage !== undefined ||
    plan.silent === true ||
    (plan.control !== undefined && plan.cut === undefined)
  );
}
