import type { RetryAdvice } from "./types.js";

/**
 * What to do when the conversation is out of step or unreadable: nothing that arrives on this connection afterwards can
 * be matched to a command, and whether the last command took effect is not known.
 */
export const protocolErrorAdvice: RetryAdvice = {
  retry: "new-session",
  cause: "protocol-error",
  outcome: "unknown",
  delay: { minMs: 1000, maxMs: 2000, source: "default" },
  scope: "session",
  remedies: [
    {
      by: "client",
      action: "verify-outcome",
      detail: "Log in again and look at the target (SIZE, MDTM or a listing) before the command is repeated.",
    },
  ],
  confidence: "code",
  because: "protocol-error",
  explanation: "What the server sent is not an FTP reply, so the answer to the last command is not known.",
};
