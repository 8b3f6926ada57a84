import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const inetd = fileURLToPath(new URL("inetd.mjs", import.meta.url));

/**
 * GNU inetutils' ftpd, of the family of the BSD servers. It takes its users from the system's own files and has no
 * setting for its port: here it runs for one connection at a time, and sees files of our own in place of the system's.
 */
export const inetutilsFtpd = {
  name: "inetutils-ftpd",
  unpack: ["inetutils-ftpd", "libwrap0", "libpam0g", "libnsl2", "libtirpc3"],
  scheme: "ftp",
  login: "someone:some-password@",
  thorough: false,
  owner: 65_534,
  /** `shell` is the user's: one that is not in /etc/shells may not log in. `options` are more of the program's. */
  prepare({ root, port, workspace, unpacked }, shell = "/bin/sh", ...options) {
    const password = spawnSync("openssl", ["passwd", "-6", "some-password"], { encoding: "utf8" }).stdout.trim();
    const systemFiles = {
      "/etc/passwd": `root:x:0:0::/root:/bin/sh\nsomeone:x:65534:65534::${root}:${shell}\n`,
      "/etc/shadow": `someone:${password}:19000:0:99999:7:::\n`,
      "/etc/motd": "Welcome.\nBe nice.\n",
    };
    const mounts = Object.entries(systemFiles).map(([path, text]) => {
      const ours = join(workspace, path.replaceAll("/", "-"));
      writeFileSync(ours, text, { mode: path === "/etc/shadow" ? 0o600 : 0o644 });
      return existsSync(path) ? `mount --bind ${ours} ${path}` : ":";
    });
    const script = `${mounts.join(" && ")} && exec "$@"`;
    const program = [join(unpacked, "usr/sbin/ftpd"), "--auth=default", ...options];
    return {
      argv: ["unshare", "--mount", "sh", "-c", script, "sh", process.execPath, inetd, String(port), ...program],
    };
  },
};
