import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { chown, mkdir, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inetutilsFtpd } from "./inetutils-ftpd.mjs";

/** The user of the servers that do not serve as root. */
const nobody = 65_534;

/** vsftpd for anonymous users, who may do everything. */
const vsftpdSettings = ({ root, port, limits }) => `${vsftpdLimits(limits)}listen=YES
listen_address=127.0.0.1
listen_port=${port}
background=NO
run_as_launching_user=YES
seccomp_sandbox=NO
local_enable=NO
anonymous_enable=YES
anon_root=${root}
allow_writeable_chroot=YES
write_enable=YES
anon_upload_enable=YES
anon_mkdir_write_enable=YES
anon_other_write_enable=YES
anon_world_readable_only=NO
anon_umask=022
`;

/** Two sessions and a short patience, where the server is to have them. */
function vsftpdLimits(limits) {
  return limits === undefined ? "" : `max_clients=${limits.sessions}\nidle_session_timeout=${limits.idleSeconds}\n`;
}

const pyftpdlib = ({ root, port, workspace, certificate, limits }) => ({
  file: join(workspace, "pyftpdlib-server.py"),
  text: `import logging
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import ${certificate === undefined ? "FTPHandler" : "TLS_FTPHandler as FTPHandler"}
from pyftpdlib.servers import FTPServer
logging.basicConfig(level=logging.ERROR)
authorizer = DummyAuthorizer()
authorizer.add_user("someone", "some-password", ${JSON.stringify(root)}, perm="elradfmwMT")
FTPHandler.authorizer = authorizer
${certificate === undefined ? "" : pyftpdlibTls(certificate)}${limits === undefined ? "" : `FTPHandler.timeout = ${limits.idleSeconds}\n`}server = FTPServer(("127.0.0.1", ${port}), FTPHandler)
${limits === undefined ? "" : `server.max_cons_per_ip = ${limits.sessions}\n`}server.serve_forever()
`,
  argv: ["/usr/bin/python3", join(workspace, "pyftpdlib-server.py")],
});

const pyftpdlibTls = (certificate) => `FTPHandler.certfile = ${JSON.stringify(certificate)}
FTPHandler.tls_control_required = True
FTPHandler.tls_data_required = True
`;

const proftpdPackages = [
  "proftpd-core",
  "libhiredis0.14",
  "libmemcached11",
  "libmemcachedutil2",
  "libhashkit2",
  "libpcre2-posix3",
];

/** Where the modules of an unpacked proftpd are, on whatever kind of machine. */
const proftpdTls = ({ certificate, unpacked }) => `ModulePath ${join(unpacked, "usr/lib/proftpd")}
LoadModule mod_tls.c
TLSEngine on
TLSRequired on
TLSProtocol TLSv1.2 TLSv1.3
TLSRSACertificateFile ${certificate}
TLSRSACertificateKeyFile ${certificate}
TLSLog none
`;

function proftpd(place) {
  const { root, port, workspace, unpacked, certificate, limits } = place;
  const users = join(workspace, "proftpd.passwd");
  const password = spawnSync("openssl", ["passwd", "-1", "some-password"], { encoding: "utf8" }).stdout.trim();
  writeFileSync(users, `someone:${password}:${nobody}:${nobody}::${root}:/bin/sh\n`, { mode: 0o600 });
  return {
    file: join(workspace, "proftpd.conf"),
    text: `ServerType standalone
DefaultAddress 127.0.0.1
SocketBindTight on
UseIPv6 off
Port ${port}
User nobody
Group nogroup
AuthOrder mod_auth_file.c
AuthUserFile ${users}
RequireValidShell off
DefaultRoot ~
AllowOverwrite on
AllowStoreRestart on
PidFile ${join(workspace, "proftpd.pid")}
ScoreboardFile ${join(workspace, "proftpd.scoreboard")}
DelayTable none
TransferLog none
WtmpLog off
SystemLog none
MaxClientsPerHost ${limits?.sessions ?? 4} "Sorry, the maximum number of clients (%m) from your host are already connected."
${limits === undefined ? "" : `TimeoutIdle ${limits.idleSeconds}\n`}${certificate === undefined ? "" : proftpdTls(place)}`,
    argv: [join(unpacked, "usr/sbin/proftpd"), "-n", "-q", "-c", join(workspace, "proftpd.conf")],
  };
}

function pureFtpd({ root, port, workspace, unpacked, certificate, limits }) {
  const database = join(workspace, "pure-ftpd.pdb");
  const file = join(workspace, "pure-ftpd.passwd");
  const user = ["someone", "-u", String(nobody), "-g", String(nobody), "-d", root];
  spawnSync(join(unpacked, "usr/bin/pure-pw"), ["useradd", ...user, "-f", file, "-F", database, "-m"], {
    input: "some-password\nsome-password\n",
  });
  const address = ["-S", `127.0.0.1,${port}`, "-g", join(workspace, "pure-ftpd.pid")];
  // It counts idle time in minutes.
  const more = ["-C", String(limits?.sessions ?? 4), "-E", "-u", "1", "-H", "-f", "none"];
  const tls = certificate === undefined ? [] : ["-Y", "2", "-2", certificate];
  return { argv: [join(unpacked, "usr/sbin/pure-ftpd"), ...address, ...more, ...tls, "-l", `puredb:${database}`] };
}

/**
 * The real servers that are tried. Each has the Debian package it comes from and the file that tells that it is installed
 * (or the packages to unpack, where Debian lets only one FTP server be installed), how to log in, whether the long runs
 * are worth while, how many small `files` are enough if fewer than for the others, and `prepare`: the file to write and the command to run for a directory to serve, a port on 127.0.0.1
 * and a workspace.
 */
export const servers = [
  {
    name: "vsftpd",
    package: "vsftpd",
    program: "/usr/sbin/vsftpd",
    scheme: "ftp",
    login: "",
    thorough: true,
    prepare: (place) => ({
      file: join(place.workspace, "vsftpd.conf"),
      text: vsftpdSettings(place),
      argv: ["/usr/sbin/vsftpd", join(place.workspace, "vsftpd.conf")],
    }),
  },
  {
    // Data connections have to resume the TLS session of the control connection here.
    name: "vsftpd-tls",
    package: "vsftpd",
    program: "/usr/sbin/vsftpd",
    scheme: "ftpes",
    login: "",
    thorough: false,
    prepare: (place) => ({
      file: join(place.workspace, "vsftpd.conf"),
      text: `${vsftpdSettings(place)}ssl_enable=YES
allow_anon_ssl=YES
force_anon_logins_ssl=YES
force_anon_data_ssl=YES
require_ssl_reuse=YES
ssl_ciphers=HIGH
rsa_cert_file=${place.certificate}
rsa_private_key_file=${place.certificate}
`,
      argv: ["/usr/sbin/vsftpd", join(place.workspace, "vsftpd.conf")],
    }),
  },
  {
    name: "pyftpdlib",
    package: "python3-pyftpdlib",
    program: "/usr/lib/python3/dist-packages/pyftpdlib/__init__.py",
    scheme: "ftp",
    login: "someone:some-password@",
    thorough: true,
    prepare: pyftpdlib,
  },
  {
    // Up to 1.5.7 it resets a data connection on which TLS begins before the command of the transfer has come.
    name: "pyftpdlib-tls",
    package: "python3-pyftpdlib",
    program: "/usr/lib/python3/dist-packages/pyftpdlib/__init__.py",
    scheme: "ftpes",
    login: "someone:some-password@",
    thorough: false,
    files: 40,
    prepare: pyftpdlib,
  },
  {
    // No more than four sessions: what the mirror may open has to be learned from a refusal.
    name: "proftpd",
    unpack: proftpdPackages,
    scheme: "ftp",
    login: "someone:some-password@",
    thorough: false,
    owner: nobody,
    prepare: proftpd,
  },
  {
    // Data connections have to resume the TLS session of the control connection here too.
    name: "proftpd-tls",
    unpack: [...proftpdPackages, "proftpd-mod-crypto", "libsodium23"],
    scheme: "ftpes",
    login: "someone:some-password@",
    thorough: false,
    owner: nobody,
    prepare: proftpd,
  },
  {
    name: "pure-ftpd",
    unpack: ["pure-ftpd", "pure-ftpd-common"],
    scheme: "ftp",
    login: "someone:some-password@",
    thorough: false,
    owner: nobody,
    prepare: pureFtpd,
  },
  {
    name: "pure-ftpd-tls",
    unpack: ["pure-ftpd", "pure-ftpd-common"],
    scheme: "ftpes",
    login: "someone:some-password@",
    thorough: false,
    owner: nobody,
    prepare: pureFtpd,
  },
  inetutilsFtpd,
];

/**
 * Starts one of `servers` on `root`, with `limits` of `sessions` and `idleSeconds` if given. `restart` kills it, with all its
 * sessions, and starts it on the same port.
 */
export async function startServer(server, root, workspace, unpacked, limits) {
  await mkdir(root, { recursive: true });
  if (server.owner !== undefined) await chown(root, server.owner, server.owner);
  const port = await freePort();
  const certificate = server.scheme === "ftp" ? undefined : makeCertificate(workspace);
  const { file, text, argv } = server.prepare({ root, port, workspace, certificate, unpacked, limits });
  if (file !== undefined) await writeFile(file, text);
  let child;
  const start = async () => {
    const environment = unpacked === undefined ? {} : { LD_LIBRARY_PATH: libraryPath(unpacked) };
    const env = { ...process.env, ...environment };
    child = spawn(argv[0], argv.slice(1), { stdio: ["ignore", "inherit", "inherit"], detached: true, env });
    await listening(port, child, server.name);
  };
  const kill = async () => {
    const exited = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGKILL");
    await exited;
  };
  await start();
  return {
    url: (directory) => `${server.scheme}://${server.login}127.0.0.1:${port}/${directory}`,
    /** What the mirror has to be told to trust it. */
    options: certificate === undefined ? [] : ["--ca", certificate],
    restart: async (pauseMs) => {
      await kill();
      await wait(pauseMs);
      await start();
    },
    stop: kill,
  };
}

/** Where the libraries of unpacked packages are, on whatever kind of machine. */
function libraryPath(unpacked) {
  const lib = join(unpacked, "usr/lib");
  if (!existsSync(lib)) return "";
  return readdirSync(lib)
    .filter((name) => name.endsWith("-linux-gnu"))
    .map((name) => join(lib, name))
    .join(":");
}

/** A certificate for 127.0.0.1 and its key, in one file. */
function makeCertificate(workspace) {
  const path = join(workspace, "certificate.pem");
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
  const made = spawnSync("openssl", [
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-days",
    "2",
    ...subject,
    "-keyout",
    path,
    "-out",
    `${path}.crt`,
  ]);
  if (made.status !== 0) throw new Error("openssl, which makes the certificate for TLS, could not be run.");
  appendFileSync(path, readFileSync(`${path}.crt`));
  return path;
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Resolves when something accepts connections on `port`. */
async function listening(port, child, name) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it listened.`);
    const socket = connect(port, "127.0.0.1");
    const open = await new Promise((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    socket.destroy();
    if (open) return;
    await wait(100);
  }
  throw new Error(`${name} does not listen on port ${port}.`);
}
