import type { Profile } from "./profile.js";

/** FileZilla Server 1. */
export const filezillaServer: Profile = {
  name: "FileZilla Server",
  words: {
    greeting: [[220, ["FileZilla Server 1.9.4", "Please visit https://filezilla-project.org/"]]],
    "need-password": [[331, "Please, specify the password."]],
    "logged-in": [[230, "Login successful."]],
    "already-logged-in": [[503, "Already logged in. QUIT first."]],
    "type-set": [[200, "Type set to {argument}"]],
    "working-directory": [[257, '"{path}" is current directory.']],
    "directory-changed": [[250, "CWD command successful"]],
    "directory-made": [[257, '"{path}" created successfully.']],
    "directory-removed": [[250, "Directory deleted successfully."]],
    "file-removed": [[250, "File deleted successfully."]],
    "rename-pending": [[350, "File exists, ready for destination name."]],
    renamed: [[250, "File or directory renamed successfully."]],
    "restart-pending": [[350, "Rest supported. Restarting at {argument}"]],
    "download-start": [[150, "Starting data transfer."]],
    "upload-start": [[150, "Starting data transfer."]],
    "listing-start": [[150, "Starting data transfer."]],
    "transfer-done": [[226, "Operation successful"]],
    "tls-start": [[234, "Using authentication type TLS."]],
    "line-too-long": [[501, "What are you trying to do? Go away."]],
    "connection-limit": [[421, "Too many active connections, try again later"]],
    "tls-required": [
      [503, "Use AUTH first.", ["USER", "PASS"]],
      [534, "Protection level C not allowed", ["PROT"]],
    ],
    "tls-session-reuse": [[425, "Unable to build data connection: TLS session of data connection not resumed."]],
    "tls-failure": [
      [504, "TLS handshaking failed!", ["AUTH"]],
      [425, "Unable to build data connection: Failed making the data connection secure!"],
    ],
    "data-connection-failed": [
      [425, "Cannot prepare for data connection.", ["PASV", "EPSV"]],
      [425, "Unable to build data connection: ECONNREFUSED - Connection refused by server"],
    ],
    "pasv-unsupported": [
      [500, "You are connected using IPv6. PASV is only for IPv4. You have to use the EPSV command instead."],
    ],
    "active-refused": [[500, "Illegal {command} command."]],
    "transfer-aborted": [[425, "Error while transfering data: ECONNABORTED - Connection aborted"]],
    "idle-timeout": [[421, "Activity timeout."]],
    "server-error": [
      [530, "Login not succeeded because of internal server error. Contact the administrator.", ["PASS"]],
      [425, "Error reading from file: EIO - I/O error", ["RETR"]],
      [550, "Operation has timed out"],
    ],
    "not-found": [
      [550, "Couldn't open the directory", ["CWD", "LIST", "NLST", "MLSD"]],
      [550, "Couldn't open the file"],
    ],
    "permission-denied": [[550, "Permission denied"]],
    exists: [[550, "File or directory already exists"]],
    "not-empty": [[550, "Unknown error"]],
    "not-directory": [[501, "Couldn't open the directory"]],
    "disk-full": [[550, "No space left"]],
    syntax: [[501, "Missing required argument"]],
    "unsupported-command": [[500, "Wrong command."]],
    "bad-sequence": [
      [503, "Use RNFR first.", ["RNTO"]],
      [503, "Login with USER first.", ["PASS"]],
      [425, "Use PORT, PASV or EPSV first.", ["RETR", "STOR", "APPE", "STOU", "LIST", "NLST", "MLSD"]],
    ],
    "not-logged-in": [[530, "Please log in with USER and PASS first."]],
  },
};
