import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { servers } from "../servers.mjs";
import { appended, asItIs, beforeServing, both, replaced, withArguments, withOption } from "../variants.mjs";

const serveNpm = fileURLToPath(new URL("serve-npm.mjs", import.meta.url));

/** Settings that bring a condition about: one session at most, a short idle time, nothing may be changed. */
const variants = {
  vsftpd: {
    usual: appended("accept_timeout=2\n"),
    idle: appended("idle_session_timeout=1\n"),
    readOnly: appended("write_enable=NO\n"),
    local: appended("local_enable=YES\n"),
  },
  pyftpdlib: {
    usual: asItIs,
    full: beforeServing("FTPServer.max_cons = 2"),
    // Its loop has to wake now and then: an idle time that a command prolonged is looked at when something else happens.
    idle: both(beforeServing("FTPHandler.timeout = 1"), replaced("serve_forever()", "serve_forever(timeout=0.2)")),
    readOnly: replaced('perm="elradfmwMT"', 'perm="elr"'),
  },
  proftpd: {
    usual: appended("MaxLoginAttempts 3\n"),
    full: replaced("MaxClientsPerHost 4", "MaxClientsPerHost 1"),
    idle: appended("TimeoutIdle 1\n"),
    readOnly: appended("<Limit WRITE>\nDenyAll\n</Limit>\n"),
  },
  "pure-ftpd": {
    usual: asItIs,
    full: withOption("-C", "1"),
    // The shortest it takes is a minute.
    idle: withArguments("-I", "1"),
  },
  "inetutils-ftpd": {
    usual: asItIs,
    idle: withArguments("--timeout=1"),
  },
};

function debianServer(name) {
  const server = servers.find((candidate) => candidate.name === name);
  const anonymous = server.login === "";
  return {
    ...server,
    user: anonymous ? "anonymous" : "someone",
    password: anonymous ? "ann@example.com" : "some-password",
    variants: Object.keys(variants[name]),
    as: (variant) => ({ ...server, prepare: (place) => variants[name][variant](server.prepare(place)) }),
    version: (unpacked) => debianVersion(server, unpacked),
  };
}

/** Without the epoch and the number of Debian's revision. */
function debianVersion(server, unpacked) {
  const version =
    unpacked === undefined
      ? spawnSync("dpkg-query", ["-W", "-f", "${Version}", server.package], { encoding: "utf8" }).stdout
      : (readdirSync(unpacked)
          .find((file) => file.startsWith(`${server.unpack[0]}_`))
          ?.split("_")[1] ?? "");
  return version.replace(/^\d+(?::|%3a)/, "").split(/[-+]|%2b/)[0];
}

function npmServer(name, corrected, settings) {
  return {
    name,
    scheme: "ftp",
    login: "someone:some-password@",
    user: "someone",
    password: "some-password",
    variants: Object.keys(settings),
    as: (variant) => ({
      name,
      scheme: "ftp",
      login: "",
      prepare: ({ root, port }) => ({
        argv: [process.execPath, serveNpm, JSON.stringify({ corrected, port, root, settings: settings[variant] })],
      }),
    }),
    version: () => JSON.parse(readFileSync(versionFile(corrected), "utf8")).version,
  };
}

function versionFile(corrected) {
  const path = corrected ? "../../../packages/ftp-srv/package.json" : "../../../node_modules/ftp-srv/package.json";
  return new URL(path, import.meta.url);
}

/** The servers that are recorded: five of Debian, ftp-srv of npm as it is, and as this repository corrects it. */
export const recordedServers = [
  ...["vsftpd", "pyftpdlib", "proftpd", "pure-ftpd", "inetutils-ftpd"].map(debianServer),
  npmServer("ftp-srv", false, { usual: {}, idle: { timeout: 1000 } }),
  npmServer("ftp-codes-ftp-srv", true, {
    usual: { loginDelayMs: 10, dataTimeoutMs: 1000 },
    full: { maxSessions: 1 },
    idle: { idleTimeoutMs: 1000 },
    readOnly: { readOnly: true },
  }),
];

/** Where a server keeps what it serves. */
export function servedIn(workspace) {
  return join(workspace, "ftp");
}
