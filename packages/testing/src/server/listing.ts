import type { TreeNode } from "../files/memory-tree.js";
import { formatListTime, formatTime } from "./times.js";

/** One line of a listing: a name and what it stands for. */
export interface ListedNode {
  readonly name: string;
  readonly node: TreeNode;
}

/** The nodes that a listing of `node` shows: a file is its own only entry. */
export function listedNodes(name: string, node: TreeNode): ListedNode[] {
  if (node.kind === "file") return [{ name, node }];
  return [...node.children].map(([childName, child]) => ({ name: childName, node: child }));
}

/** The size that is told for a node, in bytes, off by `sizeOff` for files. */
export function toldSize(node: TreeNode, sizeOff = 0): number {
  return node.kind === "file" ? Math.max(0, node.content.length + sizeOff) : 4096;
}

/** A line as `ls -l` writes it. */
export function unixLine({ name, node }: ListedNode, nowMs: number, sizeOff?: number): string {
  const mode = node.kind === "file" ? "-rw-r--r--" : "drwxr-xr-x";
  const size = String(toldSize(node, sizeOff)).padStart(12);
  return `${mode} 1 ftp ftp ${size} ${formatListTime(node.modifiedMs, nowMs)} ${name}`;
}

/** The facts that MLST and MLSD can tell, in their order (RFC 3659, 7.5). */
export const factNames = ["type", "size", "modify", "perm"] as const;

export type FactName = (typeof factNames)[number];

/** Facts and name, as MLST and MLSD give them (RFC 3659, 7.2): those in `wanted`, which a directory may not have. */
export function factsLine({ name, node }: ListedNode, wanted: readonly FactName[], sizeOff?: number): string {
  const file = node.kind === "file";
  const facts: Readonly<Record<FactName, string | undefined>> = {
    type: file ? "file" : "dir",
    size: file ? String(toldSize(node, sizeOff)) : undefined,
    modify: formatTime(node.modifiedMs),
    perm: file ? "adfrw" : "cdeflmp",
  };
  const told = wanted.flatMap((fact) => (facts[fact] === undefined ? [] : [`${fact}=${facts[fact]};`]));
  return `${told.join("")} ${name}`;
}
