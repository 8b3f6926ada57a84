import { errnoOf } from "./errno-error.js";
import {
  openAppending,
  openContinuation,
  openNewFile,
  openReplacement,
  type CheckOpened,
  type OpenedUpload,
} from "./open-upload.js";

/** Opens a path, which is no link, for an upload from byte `start` on, or at its end. */
export type OpenUpload = (path: string, start: number | "end", check: CheckOpened) => Promise<OpenedUpload>;

/** The opener of one session. It tries first what the last upload came to: who replaces one file replaces many. */
export function createUploadOpener(): OpenUpload {
  let permissions: number | undefined;
  // The two ways to store a whole file, and the errno that calls for the other one.
  const made = { open: openNewFile, otherwise: "EEXIST" };
  const replaced = {
    open: (path: string, check: CheckOpened) =>
      openReplacement(path, check, permissions, (found) => (permissions = found)),
    otherwise: "ENOENT",
  };
  let ways = [made, replaced] as const;
  return async (path, start, check) => {
    if (start === "end") return openAppending(path, check);
    if (start > 0) return openContinuation(path, start, check);
    const [first, second] = ways;
    try {
      return await first.open(path, check);
    } catch (error) {
      if (errnoOf(error) !== first.otherwise) throw error;
      ways = [second, first];
      return second.open(path, check);
    }
  };
}
