import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

const directories = ["", "docs", "images/2026", "with space", "deep/er/still"];

/** A number from 0 to below 1 that depends on the arguments and on nothing else. */
export function chance(...facts) {
  return createHash("sha256").update(facts.join("\0")).digest().readUInt32BE() / 2 ** 32;
}

/** 60 files of 22 MB: 3 empty, 39 up to 60 kB, 13 up to 1 MB, 5 of 1 to 4 MB. Always the same; path to bytes. */
export function makeTree() {
  const sizes = Array.from({ length: 60 }, (_, index) => {
    const part = chance("bytes", index);
    if (index < 3) return 0;
    if (index < 42) return Math.ceil(part * 60_000);
    return index < 55 ? 60_000 + Math.ceil(part * 940_000) : 1_000_000 + Math.ceil(part * 3_000_000);
  });
  return new Map(
    sizes.map((size, index) => {
      const name = `file-${index}.bin`;
      const directory = directories[index % directories.length];
      return [directory === "" ? name : `${directory}/${name}`, contentOf(size, index)];
    }),
  );
}

function contentOf(size, index) {
  const content = Buffer.alloc(size);
  for (let at = 0; at < size; at += 32) createHash("sha256").update(`${index} ${at}`).digest().copy(content, at);
  return content;
}

/** Writes a tree below `root`. */
export async function writeTree(root, tree) {
  for (const [path, content] of tree) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** Reads all files below `root`: path to bytes. */
export async function readTree(root) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(files.map(async (file) => [relative(root, file).replaceAll(sep, "/"), await readFile(file)])),
  );
}
