import type { Profile } from "./profile.js";

/** The FTP service of Microsoft IIS. */
export const iis: Profile = {
  name: "IIS",
  words: {
    greeting: [[220, "Microsoft FTP Service"]],
    "need-password": [[331, "Password required"]],
    "logged-in": [[230, "User logged in."]],
    "working-directory": [[257, '"{path}" is current directory.']],
    "directory-changed": [[250, "{command} command successful."]],
    "directory-made": [[257, '"{path}" directory created.']],
    "directory-removed": [[250, "{command} command successful."]],
    "file-removed": [[250, "{command} command successful."]],
    "rename-pending": [[350, "Requested file action pending further information."]],
    renamed: [[250, "{command} command successful."]],
    "download-start": [[125, "Data connection already open; Transfer starting."]],
    "upload-start": [[125, "Data connection already open; Transfer starting."]],
    "listing-start": [[125, "Data connection already open; Transfer starting."]],
    "transfer-done": [[226, "Transfer complete."]],
    "tls-start": [[234, "AUTH command ok. Expecting TLS Negotiation."]],
    "bad-credentials": [[530, "User cannot log in."]],
    "tls-required": [[534, "Policy requires SSL."]],
    "tls-failure": [[534, "Policy requires SSL."]],
    "server-error": [[530, "User cannot log in, home directory inaccessible.", ["USER", "PASS"]]],
    "not-found": [[550, "The system cannot find the file specified. "]],
    "permission-denied": [[550, "Access is denied. "]],
    exists: [[550, "Unknown error 183. "]],
    "file-busy": [[550, "The process cannot access the file because it is being used by another process. "]],
    "bad-sequence": [[503, "Login with USER first.", ["PASS"]]],
  },
};
