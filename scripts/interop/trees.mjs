import { Buffer } from "node:buffer";
import { createHash, randomFillSync } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

/** Writes `count` files of 0 to 60,000 bytes into 25 directories, some with names that need care. */
export async function makeSmallFiles(root, count) {
  const noise = randomFillSync(Buffer.alloc(65_536));
  for (let index = 0; index < count; index++) {
    const directory = ["plain", "with space", "Größe", "deep/er/still", "x"][index % 5] + Math.floor((index % 25) / 5);
    const path = join(root, directory, index % 7 === 0 ? `file ${index} é.dat` : `file-${index}.dat`);
    await mkdir(dirname(path), { recursive: true });
    const size = (index * 7919) % 60_000;
    await writeFile(path, Buffer.concat([Buffer.from(`${index}\n`), noise]).subarray(0, size));
  }
}

/** Writes one file of `megabytes` MiB in which no two pieces are the same. */
export async function makeLargeFile(path, megabytes) {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "w");
  const block = randomFillSync(Buffer.alloc(1024 * 1024));
  for (let index = 0; index < megabytes; index++) {
    for (let at = 0; at < block.length; at += 65_536) block.writeUInt32BE(index, at);
    await file.write(block);
  }
  await file.close();
}

/** What differs between two trees, as one line a file; empty when they are the same byte by byte. */
export async function differences(first, second) {
  const [a, b] = [await digests(first), await digests(second)];
  const paths = [...new Set([...a.keys(), ...b.keys()])];
  return paths
    .filter((path) => a.get(path) !== b.get(path))
    .map((path) => `${path}: ${!b.has(path) ? "missing" : !a.has(path) ? "too many" : "different"}`);
}

async function digests(root) {
  const files = new Map();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    files.set(relative(root, path), hash.digest("hex"));
  }
  return files;
}
