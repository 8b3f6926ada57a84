import type { Cause, RemedyAction, RetryAdvice } from "./types.js";
import type { WaitKind } from "./waits.js";

/** What follows from a cause where the rule that found it says nothing else. */
export interface CauseFacts {
  readonly retry: RetryAdvice["retry"];
  readonly wait: WaitKind;
  readonly scope: RetryAdvice["scope"];
  readonly remedies: readonly RemedyAction[];
  /** The first half of the explanation, without a full stop. */
  readonly clause: string;
}

type Fact = readonly [
  retry: RetryAdvice["retry"],
  wait: WaitKind,
  scope: RetryAdvice["scope"],
  remedies: readonly RemedyAction[],
  clause: string,
];

/** Every cause there is. */
export const causes: { readonly [C in Cause]: Fact } = {
  "connection-limit": [
    "new-session",
    "moment",
    "host",
    ["fewer-sessions", "raise-limit"],
    "The server allows no more sessions",
  ],
  "login-rate-limit": [
    "after-fix",
    "none",
    "host",
    ["wait", "ask-administrator"],
    "The server blocks logins from here",
  ],
  "bad-credentials": [
    "after-fix",
    "none",
    "account",
    ["check-credentials"],
    "The server does not accept user name and password",
  ],
  "account-disabled": ["never", "none", "account", ["enable-account"], "The server does not let this account in"],
  "tls-required": ["after-fix", "none", "host", ["use-tls"], "The server requires TLS"],
  "tls-session-reuse": [
    "after-fix",
    "none",
    "host",
    ["resume-tls-session"],
    "The data connection has to resume the TLS session",
  ],
  "tls-failure": ["after-fix", "none", "host", ["check-tls-settings", "fix-tls"], "TLS could not be agreed on"],
  "data-connection-failed": ["same-session", "breath", "session", [], "The data connection could not be opened"],
  "pasv-unsupported": [
    "after-fix",
    "none",
    "session",
    ["use-extended-passive", "use-plain-passive", "use-active"],
    "The server does not do this passive mode here",
  ],
  "active-refused": [
    "after-fix",
    "none",
    "session",
    ["use-passive"],
    "The server does not connect to this address or port",
  ],
  "transfer-aborted": ["same-session", "breath", "operation", [], "The transfer broke off"],
  "idle-timeout": ["new-session", "none", "session", [], "The session was idle for too long"],
  "server-shutdown": ["new-session", "long", "host", [], "The server is going down"],
  "server-error": ["same-session", "moment", "operation", ["fix-server"], "Something failed on the server"],
  "not-found": ["never", "none", "operation", ["check-path"], "There is nothing under this path"],
  "permission-denied": ["never", "none", "operation", ["grant-permission"], "The server does not permit this"],
  exists: ["never", "none", "operation", ["use-other-name"], "The target exists already"],
  "not-empty": ["never", "none", "operation", [], "The directory is not empty"],
  "is-directory": ["never", "none", "operation", ["check-path"], "The path is a directory or no plain file"],
  "not-directory": ["never", "none", "operation", ["check-path"], "The path is not a directory"],
  "bad-filename": ["never", "none", "operation", ["use-other-name"], "The server does not accept this name"],
  "quota-exceeded": ["after-fix", "none", "account", ["free-quota", "raise-quota"], "The account's quota is used up"],
  "disk-full": ["same-session", "long", "host", ["free-disk"], "The server's disk is full"],
  "file-busy": ["same-session", "moment", "operation", [], "The file is in use"],
  "rate-limit": ["new-session", "medium", "host", [], "The server asks for fewer requests"],
  syntax: ["never", "none", "operation", [], "The server could not read the command"],
  "unsupported-command": ["never", "none", "host", [], "The server does not know this command"],
  "unsupported-parameter": ["never", "none", "host", [], "The server does not know this parameter"],
  "bad-sequence": ["after-fix", "none", "session", ["repeat-sequence"], "Another command has to come first"],
  "not-logged-in": ["after-fix", "none", "session", ["log-in"], "The session is not logged in"],
  "rest-invalid": ["after-fix", "none", "operation", ["restart-from-zero"], "The transfer cannot be resumed there"],
  "size-limit": ["never", "none", "operation", ["raise-limit"], "The file is too large"],
  "empty-listing": ["never", "none", "operation", [], "There is nothing to list"],
  success: ["never", "none", "operation", [], "The server accepted this"],
  other: ["never", "none", "operation", ["ask-administrator"], "The server refused this for another reason"],
  unreachable: ["new-session", "short", "host", ["check-address", "open-firewall"], "The server could not be reached"],
  "name-not-found": ["after-fix", "none", "host", ["check-address"], "The host name has no address"],
  timeout: ["new-session", "moment", "session", [], "No answer came in time"],
  "connection-lost": ["new-session", "breath", "session", [], "The connection broke before the answer came"],
  "certificate-invalid": [
    "after-fix",
    "none",
    "host",
    ["check-certificate", "fix-tls"],
    "The certificate cannot be trusted",
  ],
  "protocol-error": ["new-session", "moment", "session", [], "The conversation is out of step"],
  "local-error": ["after-fix", "none", "operation", ["check-local-disk"], "Something failed on this machine"],
};

/** The facts of one cause by name. */
export function causeFacts(cause: Cause): CauseFacts {
  const [retry, wait, scope, remedies, clause] = causes[cause];
  return { retry, wait, scope, remedies, clause };
}
