import { createContent, type Content } from "./content.js";
import { FileError } from "./file-error.js";
import { baseName, directoryOf } from "./path.js";

/** A file of the tree. */
export interface FileNode {
  readonly kind: "file";
  readonly content: Content;
  /** Milliseconds since 1970, UTC. */
  modifiedMs: number;
}

/** A directory of the tree. */
export interface DirectoryNode {
  readonly kind: "directory";
  readonly children: Map<string, TreeNode>;
  /** Milliseconds since 1970, UTC. */
  modifiedMs: number;
}

export type TreeNode = FileNode | DirectoryNode;

/** Files and directories in memory, by absolute path. What cannot be done is thrown as a `FileError`. */
export interface MemoryTree {
  readonly root: DirectoryNode;
  /** The node at `path`, or `undefined`. */
  find(path: string): TreeNode | undefined;
  /** The file at `path`. */
  file(path: string): FileNode;
  /** The directory at `path`. */
  directory(path: string): DirectoryNode;
  /** The file at `path`, made empty when it is not there; its directory has to be there. */
  openForWriting(path: string): FileNode;
  makeDirectory(path: string): void;
  /** Makes `path` and every directory above it that is missing. */
  makeDirectories(path: string): void;
  removeFile(path: string): void;
  removeDirectory(path: string): void;
  /** Moves a node; a file that is already at `to` is replaced. */
  rename(from: string, to: string): void;
  /** The sum of the sizes of all files in bytes. */
  totalBytes(): number;
}

const newDirectory = (modifiedMs: number): DirectoryNode => ({ kind: "directory", children: new Map(), modifiedMs });

function bytesBelow(node: TreeNode): number {
  if (node.kind === "file") return node.content.length;
  let sum = 0;
  for (const child of node.children.values()) sum += bytesBelow(child);
  return sum;
}

/** An empty tree; `now` gives the time of changes in milliseconds since 1970. */
export function createMemoryTree(now: () => number): MemoryTree {
  const root = newDirectory(now());

  function find(path: string): TreeNode | undefined {
    let node: TreeNode | undefined = root;
    for (const name of path.split("/")) {
      if (name === "") continue;
      if (node?.kind !== "directory") return undefined;
      node = node.children.get(name);
    }
    return node;
  }

  function present(path: string): TreeNode {
    const node = find(path);
    if (!node) throw new FileError("ENOENT", path);
    return node;
  }

  function directory(path: string): DirectoryNode {
    const node = present(path);
    if (node.kind !== "directory") throw new FileError("ENOTDIR", path);
    return node;
  }

  function file(path: string): FileNode {
    const node = present(path);
    if (node.kind !== "file") throw new FileError("EISDIR", path);
    return node;
  }

  function put(path: string, node: TreeNode): void {
    const parent = directory(directoryOf(path));
    parent.children.set(baseName(path), node);
    parent.modifiedMs = now();
  }

  function take(path: string): void {
    const parent = directory(directoryOf(path));
    parent.children.delete(baseName(path));
    parent.modifiedMs = now();
  }

  function makeDirectory(path: string): void {
    if (find(path)) throw new FileError("EEXIST", path);
    put(path, newDirectory(now()));
  }

  function makeDirectories(path: string): void {
    const existing = find(path);
    if (existing?.kind === "directory") return;
    if (existing) throw new FileError("ENOTDIR", path);
    makeDirectories(directoryOf(path));
    makeDirectory(path);
  }

  return {
    root,
    find,
    file,
    directory,
    openForWriting(path) {
      if (find(path)) return file(path);
      const created: FileNode = { kind: "file", content: createContent(), modifiedMs: now() };
      put(path, created);
      return created;
    },
    makeDirectory,
    makeDirectories,
    removeFile(path) {
      file(path);
      take(path);
    },
    removeDirectory(path) {
      if (directory(path).children.size > 0) throw new FileError("ENOTEMPTY", path);
      if (path === "/") throw new FileError("EINVAL", path);
      take(path);
    },
    rename(from, to) {
      const node = present(from);
      if (from === to) return;
      if (to.startsWith(from === "/" ? "/" : `${from}/`)) throw new FileError("EINVAL", to);
      const target = find(to);
      if (target && (target.kind === "directory" || node.kind === "directory")) throw new FileError("EEXIST", to);
      put(to, node);
      take(from);
    },
    totalBytes: () => bytesBelow(root),
  };
}
