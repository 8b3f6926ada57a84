import type { Wording } from "./profile.js";
import { standardFailures } from "./standard-failures.js";

/** The list of the things that a server has to say, in plain words. A profile says some of them in its own. */
export const standardWords = {
  greeting: [[220, "FTP server ready."]],
  "need-password": [[331, "Password required for {user}."]],
  "logged-in": [[230, "Logged in as {user}."]],
  "already-logged-in": [[503, "Already logged in."]],
  "account-superfluous": [[202, "No account needed."]],
  goodbye: [[221, "Goodbye."]],
  okay: [[200, "Okay."]],
  "type-set": [[200, "Type set to {argument}."]],
  "working-directory": [[257, '"{path}" is the current directory.']],
  "directory-changed": [[250, "Directory changed to {path}."]],
  "directory-made": [[257, '"{path}" created.']],
  "directory-removed": [[250, "Directory removed."]],
  "file-removed": [[250, "File removed."]],
  "rename-pending": [[350, "Ready for the new name."]],
  renamed: [[250, "Renamed."]],
  "restart-pending": [[350, "Restarting at {argument}."]],
  "download-start": [[150, "Opening data connection for {path} ({bytes} bytes)."]],
  "upload-start": [[150, "Opening data connection for {path}."]],
  "unique-start": [[150, "FILE: {path}"]],
  "listing-start": [[150, "Opening data connection for the listing."]],
  "transfer-done": [[226, "Transfer complete."]],
  "unique-done": [[226, "Transfer complete, stored as {path}."]],
  "abort-done": [[226, "Abort successful."]],
  "nothing-to-abort": [[225, "No transfer to abort."]],
  "tls-start": [[234, "Begin the TLS handshake."]],
  "line-too-long": [[500, "The line is too long."]],
  "no-server-behind": [[421, "The server behind the proxy cannot be reached."]],
  ...standardFailures,
} as const satisfies Record<string, readonly Wording[]>;
