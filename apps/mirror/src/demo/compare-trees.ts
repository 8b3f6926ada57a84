import { open } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "./source-tree.js";

/** How two trees differ; paths are relative to their roots. */
export interface TreeDifference {
  /** Files that are the same byte by byte. */
  readonly same: readonly string[];
  readonly different: readonly string[];
  /** Only in the first tree. */
  readonly missing: readonly string[];
  /** Only in the second tree. */
  readonly added: readonly string[];
}

/** Compares two trees file by file and byte by byte. */
export async function compareTrees(first: string, second: string): Promise<TreeDifference> {
  const firstFiles = await listFiles(first);
  const secondFiles = new Set(await listFiles(second));
  const same: string[] = [];
  const different: string[] = [];
  const missing: string[] = [];
  for (const path of firstFiles) {
    if (!secondFiles.delete(path)) missing.push(path);
    else if (await sameBytes(join(first, path), join(second, path))) same.push(path);
    else different.push(path);
  }
  return { same, different, missing, added: [...secondFiles] };
}

const blockBytes = 256 * 1024;

async function sameBytes(first: string, second: string): Promise<boolean> {
  const a = await open(first);
  const b = await open(second).catch(async (error: unknown) => {
    await a.close();
    throw error;
  });
  try {
    const blockA = new Uint8Array(blockBytes);
    const blockB = new Uint8Array(blockBytes);
    for (;;) {
      const [readA, readB] = await Promise.all([a.read(blockA), b.read(blockB)]);
      if (readA.bytesRead !== readB.bytesRead) return false;
      if (readA.bytesRead === 0) return true;
      if (Buffer.compare(blockA.subarray(0, readA.bytesRead), blockB.subarray(0, readB.bytesRead)) !== 0) return false;
    }
  } finally {
    await Promise.all([a.close(), b.close()]);
  }
}
