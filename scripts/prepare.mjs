// What `npm start`, `npm test` and the checks need before they can begin: dependencies as locked, and a build.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a command and shows what it printed only if it failed: standard output stays the program's own. */
function quietly(command, args, purpose) {
  console.error(`${purpose} ...`);
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
  if (status === 0) return;
  console.error(`${stdout ?? ""}${stderr ?? ""}`);
  console.error(`${purpose} failed: ${command} ${args.join(" ")} ${error ? error.message : `ended with ${status}`}.`);
  process.exit(1);
}

/** Is what stands in node_modules what the lock file asks for? Packages for other platforms are optional. */
function isInstalled() {
  const installedFile = new URL("../node_modules/.package-lock.json", import.meta.url);
  if (!existsSync(installedFile)) return false;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  const locked = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")).packages;
  return Object.entries(locked)
    .filter(([path, { optional, peer }]) => path.includes("node_modules/") && !optional && !peer)
    .every(([path, { version }]) => installed[path]?.version === version);
}

/** Ends with one sentence when this Node is too old for what is in the repository. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`This repository needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the locked dependencies if they are not there yet. */
export function install() {
  checkNode();
  if (isInstalled()) return;
  quietly("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], "Installing what package-lock.json names");
}

/** Builds the packages (those that `filter` names and what they need, or all). What has not changed is not built again. */
export function build(filter) {
  const turbo = createRequire(import.meta.url).resolve("turbo/bin/turbo");
  const only = filter === undefined ? [] : [`--filter=${filter}`];
  quietly(
    process.execPath,
    [turbo, "run", "build", "--output-logs=errors-only", "--no-update-notifier", ...only],
    "Building",
  );
}
