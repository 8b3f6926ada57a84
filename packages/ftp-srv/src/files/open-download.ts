import { closeSync, constants, fstatSync, open } from "node:fs";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { Refusal } from "../replies/refusal.js";
import { errnoError } from "./errno-error.js";
import { fileSource } from "./file-source.js";
import type { CheckOpened } from "./open-upload.js";

const { O_RDONLY } = constants;
/** Not on Windows, where 0 changes nothing. Opening a named pipe must not wait for a writer. */
const { O_NOFOLLOW: NO_FOLLOW = 0, O_NONBLOCK: NON_BLOCKING = 0 } = constants as { [flag: string]: number };

const openFile = promisify(open);

/** The file at `path`, which must be no link (ELOOP), from byte `start` on, and its size. */
export async function openDownload(
  path: string,
  start: number,
  check: CheckOpened,
): Promise<{ stream: Readable; size: number }> {
  const descriptor = await openFile(path, O_RDONLY | NO_FOLLOW | NON_BLOCKING);
  try {
    check(descriptor, path);
    const found = fstatSync(descriptor);
    if (found.isDirectory()) throw errnoError("EISDIR", `read ${path}`);
    if (!found.isFile()) throw errnoError("EACCES", `read ${path}, which is no regular file`);
    if (start > found.size) {
      throw new Refusal(554, `Restart offset ${start} is too large for file size ${found.size}`);
    }
    // What is added to the file from now on is not part of the size that was announced.
    return { stream: fileSource(descriptor, start, found.size), size: found.size };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}
