import type { Profile } from "./profile.js";

/** The FTP server of IBM z/OS. It ends transfers with 250. */
export const zos: Profile = {
  name: "z/OS",
  words: {
    greeting: [
      [
        220,
        [
          "FTPD1 IBM FTP CS V2R3 at MVS.EXAMPLE.COM, 16:01:48 on 2020-04-09.",
          "Connection will close if idle for more than 10 minutes.",
        ],
      ],
    ],
    "need-password": [[331, "Send password please."]],
    "logged-in": [[230, '{user} is logged on.  Working directory is "/".']],
    goodbye: [[221, "Quit command received. Goodbye."]],
    "type-set": [[200, "Representation type is Image"]],
    "working-directory": [[257, '"{path}" is the HFS working directory.']],
    "directory-changed": [[250, "HFS directory {path} is the current working directory."]],
    "rename-pending": [[350, "RNFR accepted. Please supply new name for RNTO."]],
    "download-start": [[125, "Sending data set {path}"]],
    "upload-start": [[125, "Storing data set {path}"]],
    "listing-start": [[125, "List started OK"]],
    "transfer-done": [
      [250, "List completed successfully.", ["LIST", "NLST"]],
      [250, "Transfer completed successfully."],
    ],
    "bad-credentials": [[530, "PASS command failed"]],
    "account-disabled": [[530, "Not authorized for FTP access."]],
    "data-connection-failed": [[425, "Cannot open passive connection"]],
    "transfer-aborted": [[426, "Transfer aborted: data connection lost after {bytes} bytes."]],
    "idle-timeout": [[421, "Idle timeout, closing connection"]],
    "server-shutdown": [
      [
        451,
        "data transfer aborted - command terminated due to server shutdown in progress",
        ["RETR", "STOR", "APPE", "STOU", "LIST", "NLST"],
      ],
    ],
    "not-found": [
      [550, "DELE fails: {path} does not exist.", ["DELE"]],
      [550, "Data set {path} not found"],
    ],
    "permission-denied": [[550, "Access denied to {path}"]],
    exists: [[550, "{path} already exists."]],
    "is-directory": [
      [550, "Retrieval of a whole partitioned data set is not supported. Use MGET or MVSGET for this purpose."],
    ],
    "bad-filename": [[501, "Qualifier too long."]],
    "file-busy": [[450, "Data set {path} is allocated to another job and is unavailable for {command} command"]],
    "unsupported-parameter": [[501, "command OPTS aborted -- no options supported for UTF8", ["OPTS"]]],
    "not-logged-in": [[530, "Not logged in."]],
    "empty-listing": [[550, "No data sets found."]],
  },
};
