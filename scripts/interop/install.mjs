import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

const isRoot = process.getuid?.() === 0;

/** Installs the Debian packages of the programs that are missing, as root; otherwise throws an error that names them. */
export function installMissing(programs) {
  const missing = new Set(
    programs.filter(({ program }) => program !== undefined && !existsSync(program)).map((missed) => missed.package),
  );
  if (missing.size === 0) return;
  const command = `apt-get install --yes --no-install-recommends ${[...missing].join(" ")}`;
  if (!isRoot || !existsSync("/usr/bin/apt-get"))
    throw new Error(`These programs are missing: ${[...missing].join(", ")}. On Debian or Ubuntu: sudo ${command}`);
  console.log(`installing ${[...missing].join(", ")} ...`);
  // The packages come as services; nothing of them is to run but what is started here.
  const script = `apt-get update -qq && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive ${command} >/dev/null`;
  if (spawnSync("/bin/sh", ["-c", script], { stdio: "inherit" }).status !== 0)
    throw new Error(`The packages could not be installed: ${command}`);
}

/**
 * Unpacks the Debian packages of a server below `workspace`, without installing them. Returns the directory, or a
 * sentence that says why the server can't be tried here.
 */
export function unpackPackages(server, workspace) {
  if (!isRoot) return { problem: "it serves several users, and only root can start it" };
  const unpacked = join(workspace, "unpacked");
  mkdirSync(unpacked);
  const download = spawnSync("apt-get", ["download", "-qq", ...server.unpack], { cwd: unpacked });
  if (download.status !== 0) return { problem: `apt-get has no ${server.unpack.join(", ")} here` };
  for (const name of readdirSync(unpacked).filter((file) => file.endsWith(".deb")))
    if (spawnSync("dpkg", ["-x", name, "."], { cwd: unpacked }).status !== 0)
      return { problem: `${name} can't be unpacked` };
  return { unpacked };
}
