import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Installs the Debian packages of the servers that are missing, as root; otherwise throws an error that names them. */
export function installMissing(servers) {
  const missing = servers.filter(({ program }) => !existsSync(program)).map((server) => server.package);
  if (missing.length === 0) return;
  const command = `apt-get install --yes --no-install-recommends ${missing.join(" ")}`;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
    throw new Error(`These real servers are missing: ${missing.join(", ")}. On Debian or Ubuntu: sudo ${command}`);
  console.log(`installing ${missing.join(", ")} ...`);
  // The packages come as services; nothing of them is to run but what is started here.
  const script = `apt-get update -qq && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive ${command} >/dev/null`;
  if (spawnSync("/bin/sh", ["-c", script], { stdio: "inherit" }).status !== 0)
    throw new Error(`The packages could not be installed: ${command}`);
}
