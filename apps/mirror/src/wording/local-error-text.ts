import { failureSaid } from "./failure-said.js";

const meanings: Readonly<Record<string, string>> = {
  EACCES: "no permission",
  EPERM: "not permitted",
  ENOENT: "there is no such file or directory",
  ENOTDIR: "a part of the path is not a directory",
  EISDIR: "it is a directory",
  EEXIST: "there is something under this name already",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of this disk is used up",
  EROFS: "the file system is read-only",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
};

/** What an error of the file system says, in words, without a full stop. */
export function localErrorText(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return (typeof code === "string" ? meanings[code] : undefined) ?? failureSaid(error);
}
