import type { ReplyCode } from "@ftp-codes/core";

/** One line of the table: what to answer, and the RFC or the server practice behind it. */
interface ErrnoReply {
  readonly code: ReplyCode;
  readonly text: string;
  readonly practice: string;
  /** Instead, for the commands that make an entry: most often it is the parent that is missing. */
  readonly creating?: { readonly code: ReplyCode; readonly text: string };
  /** Instead, for the commands that only read: no system says this of them, and a client would make nothing of it. */
  readonly reading?: { readonly code: ReplyCode; readonly text: string };
  /** Instead, for the commands with a data connection, which is what failed then. */
  readonly transferring?: { readonly code: ReplyCode; readonly text: string };
}

const unavailable = { code: 550, text: "File unavailable" } as const;
const cutOff = { code: 426, text: "Connection closed; transfer aborted" } as const;

/**
 * Which reply an errno gets. Codes say what a client may do next (RFC 959, 4.2), texts name the cause in the words
 * that the common servers use, because clients decide by them.
 */
export const errnoReplies = {
  ENOENT: {
    code: 550,
    text: "No such file or directory",
    practice: "RFC 959, 5.4; vsftpd, ProFTPD and pyftpdlib",
    creating: { code: 550, text: "No such file or directory: create the parent directory first" },
  },
  EACCES: { code: 550, text: "Permission denied", practice: "RFC 959, 5.4; vsftpd, ProFTPD and pyftpdlib" },
  EPERM: { code: 550, text: "Permission denied", practice: "as EACCES" },
  EROFS: { code: 550, text: "Permission denied: the files here are read-only", practice: "as EACCES" },
  EISDIR: { code: 550, text: "Is a directory", practice: "pyftpdlib, ProFTPD" },
  ENOTDIR: { code: 550, text: "Not a directory", practice: "pyftpdlib, ProFTPD" },
  ENOTEMPTY: {
    code: 550,
    text: "Directory not empty",
    practice: "ProFTPD, FileZilla Server",
    creating: { code: 550, text: "File exists: it is a directory that is not empty" },
    reading: unavailable,
  },
  EEXIST: {
    code: 550,
    text: "File exists",
    practice: "ProFTPD; RFC 959 Appendix II has 521, which no server sends",
    reading: unavailable,
  },
  ENAMETOOLONG: { code: 553, text: "File name too long", practice: "RFC 959, 4.2.2: file name not allowed" },
  EINVAL: { code: 553, text: "File name not allowed", practice: "RFC 959, 4.2.2; Pure-FTPd's prohibited names" },
  ELOOP: { code: 550, text: "File name not allowed: its symbolic links lead in a circle", practice: "RFC 959, 5.4" },
  ENOSPC: { code: 452, text: "No space left on device", practice: "RFC 959, 4.2.2; ProFTPD and BSD ftpd" },
  EDQUOT: { code: 552, text: "Disk quota exceeded", practice: "RFC 959, 4.2.2; ProFTPD and Pure-FTPd" },
  EFBIG: { code: 552, text: "File too large", practice: "ProFTPD" },
  EMFILE: { code: 451, text: "Too many open files on the server", practice: "RFC 959, 4.2.2: local error" },
  ENFILE: { code: 451, text: "Too many open files in the server's system", practice: "as EMFILE" },
  ENOMEM: { code: 451, text: "The server is out of memory", practice: "as EMFILE" },
  EBUSY: { code: 450, text: "File busy: it is in use", practice: "RFC 959, 4.2.2: file unavailable, e.g. busy" },
  ETXTBSY: { code: 450, text: "Text file busy: the program is running", practice: "as EBUSY" },
  EAGAIN: { code: 450, text: "File busy: resource temporarily unavailable", practice: "as EBUSY" },
  EIO: { code: 451, text: "Input/output error on the server's disk", practice: "RFC 959, 4.2.2; ProFTPD" },
  ESTALE: { code: 451, text: "Stale file handle on the server", practice: "as EIO; ProFTPD" },
  ETIMEDOUT: {
    code: 451,
    text: "Input/output error: the server's storage did not answer in time",
    practice: "as EIO",
    transferring: cutOff,
  },
  ECONNRESET: {
    code: 451,
    text: "Input/output error: the server lost the link to its storage",
    practice: "as EIO; RFC 959, 4.2.2 for 426",
    transferring: cutOff,
  },
  EPIPE: {
    code: 451,
    text: "Input/output error: the server lost the link to its storage",
    practice: "as ECONNRESET",
    transferring: cutOff,
  },
  EXDEV: { code: 550, text: "Permission denied: can't rename across file systems", practice: "pyftpdlib, ProFTPD" },
  ENOTSUP: { code: 504, text: "Not supported by the server's file system", practice: "RFC 959, 4.2.2: parameter" },
} as const satisfies { readonly [errno: string]: ErrnoReply };

/** An errno that has a line in the table. */
export type Errno = keyof typeof errnoReplies;

const CREATING = new Set(["STOR", "APPE", "STOU", "MKD", "XMKD"]);
const READING = new Set(["RETR", "LIST", "NLST", "MLSD", "CWD", "CDUP", "SIZE", "MDTM", "MLST", "STAT"]);
const TRANSFERRING = new Set(["STOR", "APPE", "STOU", "RETR", "LIST", "NLST", "MLSD"]);

/** What the table says of `errno` for a command, given by its verb in capitals. */
export function errnoReply(errno: string, verb: string): { code: ReplyCode; text: string } | undefined {
  if (!Object.hasOwn(errnoReplies, errno)) return undefined;
  const row: ErrnoReply = errnoReplies[errno as Errno];
  const { code, text } =
    (CREATING.has(verb) && row.creating) ||
    (READING.has(verb) && row.reading) ||
    (TRANSFERRING.has(verb) && row.transferring) ||
    row;
  return { code, text };
}
