import type { CodeOf } from "../codes.js";
import type { Transcript } from "./transcript.js";

/** Conversations in which the server refuses for now: 4yz. */
export const transientTranscripts = {
  400: [
    "> AUTH TLS",
    "< 400 Unable to set up a secure connection.",
    "* Nothing was encrypted; the session goes on in clear.",
  ],
  402: ["> MKD reports", "< 402 Not supported by file system"],
  421: [
    "* Connected.",
    "< 421 There are too many connected users, please try later.",
    "* The server closed the connection.",
  ],
  425: ["> PASV", "< 227 Entering Passive Mode (10,0,0,7,195,192).", "> LIST", "< 425 Failed to establish connection."],
  426: [
    "> RETR backup.tar",
    "< 150 Opening BINARY mode data connection for backup.tar (734003200 bytes).",
    "< 426 Failure writing network stream.",
    "> REST 41943040",
    "< 350 Restart position accepted (41943040).",
    "> RETR backup.tar",
    "< 150 Opening BINARY mode data connection for backup.tar (734003200 bytes).",
    "< 226 Transfer complete.",
  ],
  430: ["> USER anna", "< 331 Password required.", "> PASS ***", "< 430 Invalid username or password"],
  431: ["> AUTH TLS", "< 431 Necessary security resource unavailable"],
  434: [
    "* As tables of codes have it; not seen from any server.",
    "> HOST backup.example",
    "< 434 Requested host unavailable.",
  ],
  435: [
    "> EPSV",
    "< 229 Entering Extended Passive Mode (|||50112|)",
    "> RETR report.csv",
    "< 435 Can't build data connection: Connection refused.",
  ],
  450: [
    "> DELE report.csv",
    "< 450 report.csv: the file is in use.",
    "* Some minutes later.",
    "> DELE report.csv",
    "< 250 Deleted.",
  ],
  451: ["> STOR report.csv", "< 150 Ok to send data.", "< 451 Failure writing to local file."],
  452: ["> STOR backup.tar", "< 150 Opening data connection.", "< 452 Transfer aborted. No space left on device"],
} as const satisfies { readonly [C in CodeOf<4>]: Transcript };
