// Lists files of the repository; Node 20 has no glob of its own.
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./prepare.mjs";

const skipped = new Set(["node_modules", "dist", "coverage", ".turbo", ".astro", ".git"]);

/**
 * The files under `directory` (below the root) for which `wanted` holds, as sorted paths with "/" from the root.
 * @param {string} directory
 * @param {(path: string) => boolean} wanted
 * @returns {string[]}
 */
export function filesUnder(directory, wanted) {
  const start = join(root, directory);
  if (!existsSync(start)) return [];
  const found = [];
  for (const entry of readdirSync(start, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = relative(root, join(start, entry.name)).replaceAll("\\", "/");
    if (entry.isDirectory()) found.push(...filesUnder(path, wanted));
    else if (wanted(path)) found.push(path);
  }
  return found.sort();
}

/**
 * The folders of the packages and applications, such as "packages/core".
 * @returns {string[]}
 */
export function workspaces() {
  return ["packages", "apps"].flatMap((folder) =>
    filesUnder(folder, (path) => /^[^/]+\/[^/]+\/package\.json$/u.test(path)).map((path) =>
      path.replace("/package.json", ""),
    ),
  );
}
