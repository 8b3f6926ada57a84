import { FtpLocalError, isFtpLocalError } from "@ftp-codes/core";

/** Turns what the file system threw into a `FtpLocalError` that says what was tried on which path. */
export function localError(operation: string, path: string, error: unknown): FtpLocalError {
  if (isFtpLocalError(error)) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new FtpLocalError(`Cannot ${operation} ${JSON.stringify(path)} here: ${reasons[code ?? ""] ?? message}.`, {
    operation,
    errno: code,
    cause: error,
  });
}

/** Runs a step on the local file system; what it throws becomes a `FtpLocalError`. */
export async function locally<T>(operation: string, path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw localError(operation, path, error);
  }
}

/** The errors that people meet, in their words. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full (ENOSPC)",
  EDQUOT: "the disk quota is used up (EDQUOT)",
  EFBIG: "the file is larger than may be written (EFBIG)",
  ENOENT: "there is no such file or directory (ENOENT)",
  EACCES: "permission is denied (EACCES)",
  EPERM: "it is not permitted (EPERM)",
  EISDIR: "it is a directory (EISDIR)",
  ENOTDIR: "a part of the path is not a directory (ENOTDIR)",
  EROFS: "the file system is read-only (EROFS)",
  ENAMETOOLONG: "the name is too long (ENAMETOOLONG)",
  EMFILE: "too many files are open (EMFILE)",
};
