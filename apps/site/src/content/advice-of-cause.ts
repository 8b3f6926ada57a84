import { advise, type Cause, type RetryAdvice } from "@ftp-codes/core";
import { knownReplies } from "./known-replies.js";

/** A failure without a reply that `advise` puts down to each of the causes that come without one. */
const withoutReply: Partial<Record<Cause, string>> = {
  unreachable: "ECONNREFUSED",
  "name-not-found": "ENOTFOUND",
  timeout: "timeout",
  "connection-lost": "ECONNRESET",
  "certificate-invalid": "CERT_HAS_EXPIRED",
  "protocol-error": "protocol",
  "local-error": "ENOSPC",
};

/** What `advise` says of a cause: by the first known reply that it reads the same way, or by what came instead of one. */
export function adviceOf(cause: Cause): RetryAdvice | undefined {
  const error = withoutReply[cause];
  if (error !== undefined) {
    const advice = advise({ error, ...(cause === "local-error" ? { origin: "local" as const } : {}) });
    return advice.cause === cause ? advice : undefined;
  }
  return knownReplies
    .filter((reply) => reply.cause === cause)
    .map(({ code, text, command }) => advise({ code, text, command }))
    .find((advice) => advice.cause === cause);
}
