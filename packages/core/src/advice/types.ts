/** Why an operation failed, whatever number it came with. */
export type Cause =
  | "connection-limit"
  | "login-rate-limit"
  | "bad-credentials"
  | "account-disabled"
  | "tls-required"
  | "tls-session-reuse"
  | "tls-failure"
  | "data-connection-failed"
  | "pasv-unsupported"
  | "active-refused"
  | "transfer-aborted"
  | "idle-timeout"
  | "server-shutdown"
  | "server-error"
  | "not-found"
  | "permission-denied"
  | "exists"
  | "not-empty"
  | "is-directory"
  | "not-directory"
  | "bad-filename"
  | "quota-exceeded"
  | "disk-full"
  | "file-busy"
  | "rate-limit"
  | "syntax"
  | "unsupported-command"
  | "unsupported-parameter"
  | "bad-sequence"
  | "not-logged-in"
  | "rest-invalid"
  | "size-limit"
  | "empty-listing"
  | "success"
  | "other"
  // without a reply
  | "unreachable"
  | "name-not-found"
  | "timeout"
  | "connection-lost"
  | "certificate-invalid"
  | "protocol-error"
  | "local-error";

/**
 * Where in the conversation a failure happened. `transfer-start` lasts until a 1yz reply to this command was read,
 * `transfer-end` begins after it.
 */
export type Phase = "greeting" | "login" | "negotiation" | "command" | "transfer-start" | "transfer-end" | "idle";

/** Everything that is known about a failure. Only what you know: each field sharpens the answer, none is needed. */
export interface Failure {
  /** The reply's code; absent when no reply came. */
  code?: number | undefined;
  /** The reply's text, lines joined by `"\n"`, with or without the code in front. */
  text?: string | undefined;
  /**
   * When the answer was lost or unreadable: errno or TLS code (`"ECONNRESET"`, `"CERT_HAS_EXPIRED"`), or `"timeout"`,
   * `"closed"`, `"protocol"`. Together with `code` (a reset, then 552) the reply gives the cause.
   */
  error?: string | undefined;
  /** The command in flight, without its argument: `"STOR"`; `"CONNECT"` for the greeting, `"IDLE"` when none. */
  command?: string | undefined;
  phase?: Phase | undefined;
  /** The command's argument, so that words inside a file name are never taken for the server's words. */
  argument?: string | undefined;
  /** The greeting's text or the product's name. */
  server?: string | undefined;
  /** Where `error` happened: a reset data connection is not a dead session. */
  channel?: "control" | "data" | undefined;
  /** A full disk of ours is not the server's. */
  origin?: "server" | "local" | undefined;
  /** Did the control connection close? Settles a 421 after which it stays open. */
  controlClosed?: boolean | undefined;
  /** We sent ABOR or closed the data connection ourselves. */
  aborted?: boolean | undefined;
  dataMode?: "passive" | "active" | undefined;
  /** Bytes moved in this attempt, the whole that was expected, and the offset the attempt began at. */
  transferred?: { bytes: number; expected?: number | undefined; offset?: number | undefined } | undefined;
  secure?: { control: boolean; data?: boolean | undefined } | undefined;
  anonymous?: boolean | undefined;
  /** Sessions we hold at this host now. */
  ownSessions?: number | undefined;
  history?:
    | {
        /** The same command, argument and cause in a row, this one included. */
        sameReplies?: number | undefined;
        loginWorked?: boolean | undefined;
        dataConnectionWorked?: boolean | undefined;
        /** The same operation was tried before and its reply was lost. */
        previousOutcome?: "unknown" | undefined;
      }
    | undefined;
}

/** What a program can change before a repeat, without asking anybody. */
export type ClientAction =
  | "use-tls"
  | "protect-data"
  | "resume-tls-session"
  | "use-binary"
  | "restart-from-zero"
  | "make-parent"
  | "use-passive"
  | "use-extended-passive"
  | "use-plain-passive"
  | "use-active"
  | "use-control-host"
  | "use-list"
  | "log-in"
  | "repeat-sequence"
  | "fewer-sessions"
  | "verify-outcome"
  | "use-other-parameter"
  | "use-other-command";

/** What only a person can change: whoever runs the client, then whoever runs the server. */
export type PersonAction =
  | "send-account"
  | "use-other-name"
  | "wait"
  | "check-credentials"
  | "check-path"
  | "check-address"
  | "check-certificate"
  | "check-tls-settings"
  | "check-local-disk"
  | "free-quota"
  | "open-firewall"
  | "allow-plain-text"
  | "ask-administrator"
  | "raise-limit"
  | "free-disk"
  | "raise-quota"
  | "grant-permission"
  | "enable-account"
  | "fix-passive-address"
  | "fix-tls"
  | "fix-server";

/** What to change before a repeat. `remedyActions` says who does what. */
export type RemedyAction = ClientAction | PersonAction;

/** One way out: who can take it, what it is, and one sentence that says how. */
export interface Remedy {
  readonly by: "client" | "user" | "server";
  readonly action: RemedyAction;
  readonly detail: string;
}

/** What happened, and what to do about it. */
export interface RetryAdvice {
  /**
   * `never`: no repeat by this client can help. `same-session`: repeat the whole sequence here if the session is still
   * open. `new-session`: close this one, wait, log in, restore the state, repeat. `after-fix`: not unchanged; `remedies`
   * are alternatives, best first.
   */
  readonly retry: "never" | "same-session" | "new-session" | "after-fix";
  readonly cause: Cause;
  /** Did the operation take effect? `partial`: the target may be cut short. `unknown`: check before any repeat. */
  readonly outcome: "done" | "not-done" | "partial" | "unknown";
  /** The first wait, in milliseconds: draw between the two. `reply`: a number in the text said so. */
  readonly delay: { readonly minMs: number; readonly maxMs: number; readonly source: "reply" | "default" };
  /** Who has to hold back meanwhile. */
  readonly scope: "operation" | "session" | "account" | "host";
  /** Sessions allowed within `scope`, when the text names that number. */
  readonly connectionLimit?: number;
  readonly remedies: readonly Remedy[];
  /** What the decision rests on, from the surest to the weakest. */
  readonly confidence: "rule" | "command" | "code" | "class";
  /**
   * The id of the rule that decided, or what the tables were asked for: `"command-EPSV-502"`, `"code-550"`. Without a
   * reply it is the cause: `"error-timeout"`.
   */
  readonly because: string;
  /** One sentence for a person. */
  readonly explanation: string;
}
