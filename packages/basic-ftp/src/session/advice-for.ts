import { advise, isFtpLocalError, isFtpReplyError, type Failure, type RetryAdvice } from "@ftp-codes/core";
import { failureOf } from "../failure-of.js";
import type { FtpFailure } from "../types.js";
import type { Host } from "./host.js";
import type { Session } from "./session.js";

/** What is known beyond the error itself when advice is asked for. */
export interface Circumstances {
  readonly host: Host;
  /** The session it happened on; absent when none could be opened. */
  readonly session: Session | undefined;
  /** The same command, argument and cause in a row, this one included. */
  readonly sameReplies: number;
  /** The attempt before this one ended without an answer. */
  readonly afterLoss: boolean;
}

/** Asks core about a failure, with all that this host and this session have shown so far. */
export function adviceFor(error: FtpFailure, { host, session, sameReplies, afterLoss }: Circumstances): RetryAdvice {
  if (isFtpLocalError(error)) return advise({ error: error.errno ?? "EIO", origin: "local" });
  const known: Failure = failureOf(error);
  return advise({
    ...known,
    anonymous: host.access.user === undefined || host.access.user === "anonymous",
    ownSessions: host.counts.open + (session === undefined ? 1 : 0),
    ...(session === undefined || isFtpReplyError(error) ? {} : { controlClosed: session.client.closed }),
    history: {
      sameReplies,
      loginWorked: host.learned.loginWorked,
      dataConnectionWorked: host.learned.dataConnectionWorked || known.history?.dataConnectionWorked,
      previousOutcome: afterLoss ? "unknown" : undefined,
    },
  });
}
