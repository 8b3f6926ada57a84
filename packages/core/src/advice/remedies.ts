import type { ClientAction, PersonAction, Remedy, RemedyAction } from "./types.js";

/** Who carries an action out, and how. A program may do what `by: "client"` says without asking anybody. */
export type RemedyFacts = Pick<Remedy, "by" | "detail">;

/** Every action there is. The list is closed: a program that knows all of these knows every remedy. */
export const remedyActions = {
  "use-tls": { by: "client", detail: "Send AUTH TLS before USER." },
  "protect-data": { by: "client", detail: "Send PBSZ 0 and PROT P, then repeat." },
  "resume-tls-session": {
    by: "client",
    detail: "Resume the control connection's TLS session on the data connection.",
  },
  "use-binary": { by: "client", detail: "Send TYPE I, then repeat." },
  "restart-from-zero": { by: "client", detail: "Transfer the whole file without REST." },
  "make-parent": { by: "client", detail: "Make the parent directories with MKD, then repeat." },
  "use-passive": { by: "client", detail: "Use EPSV or PASV." },
  "use-extended-passive": { by: "client", detail: "Use EPSV." },
  "use-plain-passive": { by: "client", detail: "Use PASV." },
  "use-active": { by: "client", detail: "Use EPRT or PORT." },
  "use-control-host": {
    by: "client",
    detail: "Connect to the control connection's address.",
  },
  "use-list": { by: "client", detail: "Use LIST." },
  "log-in": { by: "client", detail: "Send USER and PASS, then repeat." },
  "send-account": { by: "user", detail: "Supply the account for ACCT." },
  "repeat-sequence": { by: "client", detail: "Repeat the whole sequence from its first command." },
  "fewer-sessions": { by: "client", detail: "Close sessions of your own and keep fewer open." },
  "verify-outcome": { by: "client", detail: "Look whether it took effect, and repeat only if not." },
  "use-other-parameter": { by: "client", detail: "Use a parameter that the server knows." },
  "use-other-command": { by: "client", detail: "Use a command that FEAT or HELP lists." },
  "use-other-name": { by: "user", detail: "Choose another name." },
  wait: { by: "user", detail: "Wait until the block is lifted: each try may prolong it." },
  "check-credentials": { by: "user", detail: "Correct the user name or the password." },
  "check-path": { by: "user", detail: "Compare the path with a listing." },
  "check-address": { by: "user", detail: "Check host name and port." },
  "check-certificate": {
    by: "user",
    detail: "Have the certificate renewed, or trust its issuer after a look at it.",
  },
  "check-tls-settings": { by: "user", detail: "Check port, TLS version and ciphers." },
  "check-local-disk": { by: "user", detail: "Make room or grant access on this machine." },
  "free-quota": { by: "user", detail: "Delete files of this account." },
  "open-firewall": { by: "user", detail: "Open the ports in the firewalls." },
  "allow-plain-text": {
    by: "user",
    detail: "Decide whether this login may go unencrypted.",
  },
  "ask-administrator": { by: "user", detail: "Show this reply to the administrator." },
  "raise-limit": { by: "server", detail: "Allow more sessions." },
  "free-disk": { by: "server", detail: "Make room on the disk." },
  "raise-quota": { by: "server", detail: "Raise the account's quota." },
  "grant-permission": { by: "server", detail: "Give this account the right." },
  "enable-account": { by: "server", detail: "Enable the account." },
  "fix-passive-address": { by: "server", detail: "Set address and ports of passive mode." },
  "fix-tls": { by: "server", detail: "Repair certificate and TLS settings." },
  "fix-server": { by: "server", detail: "Look at the server's log." },
} as const satisfies { readonly [Action in ClientAction]: RemedyFacts & { by: "client" } } & {
  readonly [Action in PersonAction]: RemedyFacts & { by: "user" | "server" };
};

/** What to look at, by command, when its answer was lost. */
const checks: Readonly<Record<string, string>> = {
  STOR: "Ask SIZE: if it equals what was sent, the upload is whole.",
  APPE: "Ask SIZE: compare with the size before and what was sent.",
  STOU: "Look for a new file of that size.",
  RETR: "Ask SIZE: if it equals what arrived, the download is whole.",
  RNTO: "Look whether the new name exists and the old one is gone.",
  DELE: "Look whether the file is gone.",
  RMD: "Look whether the directory is gone.",
  MKD: "Look whether the directory exists.",
};

/** The remedy with its sentence; a check is worded for the command it is about. */
export function remedyOf(action: RemedyAction, command: string | undefined): Remedy {
  const { by, detail } = remedyActions[action];
  const check =
    action === "verify-outcome" && command !== undefined && Object.hasOwn(checks, command)
      ? checks[command]
      : undefined;
  return { by, action, detail: check ?? detail };
}
