import type { MemoryTree, TreeNode } from "./memory-tree.js";
import { directoryOf, resolvePath } from "./path.js";

/**
 * The files of a server as a test sees them: absolute paths such as `"/dir/a.bin"` and their bytes. Directories are not
 * entries; those that a file needs are made with it.
 */
export interface FileMap extends Iterable<[path: string, bytes: Buffer]> {
  /** How many files there are. */
  readonly size: number;
  get(path: string): Buffer | undefined;
  /** Writes a file and the directories above it; text is stored as UTF-8. */
  set(path: string, content: Uint8Array | string): FileMap;
  has(path: string): boolean;
  /** Removes a file or an empty directory; false when there is neither. */
  delete(path: string): boolean;
  keys(): string[];
  /** Makes an empty directory and the directories above it. */
  makeDirectory(path: string): FileMap;
  /** All directories but the root. */
  directories(): string[];
}

function* walk(path: string, node: TreeNode): Generator<[string, TreeNode]> {
  if (path !== "") yield [path, node];
  if (node.kind === "file") return;
  for (const [name, child] of node.children) yield* walk(`${path}/${name}`, child);
}

/** A view of `tree`; `now` dates what is written through it. */
export function createFileMap(tree: MemoryTree, now: () => number): FileMap {
  const find = (path: string): TreeNode | undefined => tree.find(resolvePath("/", path));
  const paths = (kind: TreeNode["kind"]): string[] =>
    [...walk("", tree.root)].filter(([, node]) => node.kind === kind).map(([path]) => path);

  const files: FileMap = {
    get size() {
      return paths("file").length;
    },
    get(path) {
      const node = find(path);
      return node?.kind === "file" ? node.content.bytes() : undefined;
    },
    set(path, content) {
      if (typeof content !== "string" && !ArrayBuffer.isView(content))
        throw new TypeError(`The content of ${path} is text or bytes, and not ${JSON.stringify(content)}.`);
      const absolute = resolvePath("/", path);
      tree.makeDirectories(directoryOf(absolute));
      const node = tree.openForWriting(absolute);
      node.content.truncate(0);
      node.content.append(Buffer.from(content));
      node.modifiedMs = now();
      return files;
    },
    has: (path) => find(path)?.kind === "file",
    delete(path) {
      const node = find(path);
      if (!node) return false;
      if (node.kind === "file") tree.removeFile(resolvePath("/", path));
      else tree.removeDirectory(resolvePath("/", path));
      return true;
    },
    keys: () => paths("file"),
    makeDirectory(path) {
      tree.makeDirectories(resolvePath("/", path));
      return files;
    },
    directories: () => paths("directory"),
    *[Symbol.iterator]() {
      for (const [path, node] of walk("", tree.root)) if (node.kind === "file") yield [path, node.content.bytes()];
    },
  };
  return files;
}
