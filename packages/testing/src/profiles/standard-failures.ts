import type { Cause } from "@ftp-codes/core";
import type { Wording } from "./profile.js";

/** Causes that no server tells: there was no reply, or no failure. */
type Untold =
  | "unreachable"
  | "name-not-found"
  | "timeout"
  | "connection-lost"
  | "certificate-invalid"
  | "protocol-error"
  | "local-error"
  | "success"
  | "other";

/** How failures are told plainly: one entry for each cause that a reply can have. */
export const standardFailures = {
  "connection-limit": [[421, "Too many connections ({limit})."]],
  "login-rate-limit": [[421, "Too many failed logins, this address is banned."]],
  "bad-credentials": [[530, "Login incorrect."]],
  "account-disabled": [[530, "This account is disabled."]],
  "tls-required": [
    [521, "Data connections must be protected, send PROT P.", ["RETR", "STOR", "APPE", "STOU", "LIST", "NLST", "MLSD"]],
    [530, "TLS is required, send AUTH TLS."],
  ],
  "tls-session-reuse": [[522, "The data connection must resume the TLS session of the control connection."]],
  "tls-failure": [[431, "TLS is not available."]],
  "data-connection-failed": [[425, "Cannot open the data connection."]],
  "pasv-unsupported": [[502, "Passive mode is not supported."]],
  "active-refused": [[504, "The data connection goes to your own address only."]],
  "transfer-aborted": [[426, "Data connection closed, transfer aborted."]],
  "idle-timeout": [[421, "Idle for too long, closing the control connection."]],
  "server-shutdown": [[421, "Server shutting down."]],
  "server-error": [[451, "Internal error."]],
  "not-found": [[550, "{path}: No such file or directory."]],
  "permission-denied": [[550, "{path}: Permission denied."]],
  exists: [[550, "{path}: File exists."]],
  "not-empty": [[550, "{path}: Directory not empty."]],
  "is-directory": [[550, "{path}: Is a directory."]],
  "not-directory": [[550, "{path}: Not a directory."]],
  "bad-filename": [[553, "{path}: File name not allowed."]],
  "quota-exceeded": [[552, "Quota exceeded."]],
  "disk-full": [[452, "No space left on device."]],
  "file-busy": [[450, "{path}: File is busy."]],
  "rate-limit": [[450, "Too many requests, slow down."]],
  syntax: [[501, "{command}: Syntax error in the argument."]],
  "unsupported-command": [[500, "{command}: Command not understood."]],
  "unsupported-parameter": [[504, "{command}: Parameter not supported."]],
  "bad-sequence": [
    [425, "Send PASV, EPSV, PORT or EPRT first.", ["RETR", "STOR", "APPE", "STOU", "LIST", "NLST", "MLSD"]],
    [503, "{command}: Bad sequence of commands."],
  ],
  "not-logged-in": [[530, "Log in with USER and PASS first."]],
  "rest-invalid": [[554, "The restart offset is not valid."]],
  "size-limit": [[552, "The file is too large."]],
  "empty-listing": [[550, "No files found."]],
} as const satisfies Record<Exclude<Cause, Untold>, readonly Wording[]>;
