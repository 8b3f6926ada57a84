import { close, closeSync, fstatSync, statfs } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";

const closeFile = promisify(close);

/**
 * File systems of Linux on which closing a new file waits for nothing, by the number that `statfs` tells
 * (linux/magic.h): ext2 to ext4, XFS, Btrfs, F2FS and tmpfs. Others, above all those of a network, write what they hold
 * back only now, and may fail in it.
 */
const CLOSE_AT_ONCE: ReadonlySet<number> = new Set([0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x01021994]);

/** What is known of the devices that files were stored on. */
const closesAtOnce = new Map<number, boolean>();

/**
 * Closes a file that was made and written in this upload. Rejects when the file system couldn't keep what was written.
 * Handing a close to another thread takes ten times longer than doing it (2 microseconds on ext4, 16 after 256 MiB), and
 * as long as a third of a small upload.
 */
export async function closeNewFile(descriptor: number, path: string): Promise<void> {
  const { dev } = fstatSync(descriptor);
  const atOnce = closesAtOnce.get(dev);
  if (atOnce === true) {
    closeSync(descriptor);
    return;
  }
  await closeFile(descriptor);
  if (atOnce === undefined) {
    // The file itself may be gone from `path` by then.
    statfs(dirname(path), (error, found) => {
      if (error === null) closesAtOnce.set(dev, CLOSE_AT_ONCE.has(found.type));
    });
  }
}
