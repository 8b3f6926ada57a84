import { cp, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Names below the root of the tree that the scenes of the demonstration are about. */
export const samples = {
  large: "samples/large file.bin",
  empty: "samples/empty.txt",
  greetings: "samples/Grüße aus Köln.txt",
  letter: "samples/ελληνικά, кириллица, 漢字/a letter.txt",
  refused: "samples/refused by the server.txt",
} as const;

const largeBytes = 6_000_000;
const documents = ["README.md", "CONTRIBUTING.md", "LICENSE", "package.json", "turbo.json"];

/** Makes the tree of the demonstration in `target`: sources and documents of this repository, and the samples. */
export async function makeSourceTree(target: string): Promise<void> {
  const repository = await findRepository(dirname(fileURLToPath(import.meta.url)));
  await mkdir(target, { recursive: true });
  for (const name of [...documents, "packages"]) {
    const from = join(repository, name);
    if (await exists(from)) await cp(from, join(target, name), { recursive: true, filter: isSource });
  }
  await writeSample(target, samples.large, largeSample());
  await writeSample(target, samples.empty, "");
  await writeSample(target, samples.greetings, "Viele Grüße, und bis bald!\n".repeat(2000));
  await writeSample(target, samples.letter, "A name with letters of three alphabets, and a comma.\n".repeat(400));
  await writeSample(target, samples.refused, "The server of the demonstration takes this file in no case.\n");
}

/** All files below `root`, as paths with "/" between names, sorted. */
export async function listFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split("\\")
        .join("/"),
    )
    .sort();
}

/** Goes up from this module, built or not, to where the repository begins. */
async function findRepository(directory: string): Promise<string> {
  if (await exists(join(directory, "turbo.json"))) return directory;
  if (dirname(directory) === directory)
    throw new Error("The demonstration copies this repository's own files, and there is no repository around it.");
  return findRepository(dirname(directory));
}

function isSource(path: string): boolean {
  return !/[\\/](?:node_modules|dist|coverage|\.turbo)(?:[\\/]|$)|\.test(?:-d)?\.ts$/u.test(path);
}

async function writeSample(target: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(target, name)), { recursive: true });
  await writeFile(join(target, name), content);
}

/** The same bytes each time, without a pattern that would hide a missing or a doubled piece. */
function largeSample(): Uint8Array {
  const bytes = new Uint32Array(largeBytes / 4);
  let state = 0x9e3779b9;
  for (let index = 0; index < bytes.length; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = state;
  }
  return new Uint8Array(bytes.buffer);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
