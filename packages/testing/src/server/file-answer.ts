import { type SayAnswer, say } from "../session/answer.js";
import { FileError, type FileErrorCode } from "../files/file-error.js";
import type { WordsFor } from "../profiles/profile.js";

const wordsFor: Readonly<Record<FileErrorCode, WordsFor>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-directory",
  EISDIR: "is-directory",
  EEXIST: "exists",
  ENOTEMPTY: "not-empty",
  EINVAL: "bad-filename",
  ENOSPC: "disk-full",
};

/** The reply for what the tree refused; anything else is thrown again. */
export function fileAnswer(error: unknown, path: string): SayAnswer {
  if (error instanceof FileError) return say(wordsFor[error.code], { path });
  throw error;
}
