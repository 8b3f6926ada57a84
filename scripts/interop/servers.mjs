import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * The real servers that are tried. Each has the Debian package it comes from, the program to look for, how to log in, and
 * `command`: what to run, and the file to write before, for a directory to serve and a port on 127.0.0.1.
 */
export const servers = [
  {
    name: "vsftpd",
    package: "vsftpd",
    program: "/usr/sbin/vsftpd",
    login: "",
    command: ({ root, port, workspace }) => ({
      file: join(workspace, "vsftpd.conf"),
      text: `listen=YES
listen_address=127.0.0.1
listen_port=${port}
background=NO
run_as_launching_user=YES
seccomp_sandbox=NO
local_enable=NO
anonymous_enable=YES
no_anon_password=NO
anon_root=${root}
allow_writeable_chroot=YES
write_enable=YES
anon_upload_enable=YES
anon_mkdir_write_enable=YES
anon_other_write_enable=YES
anon_world_readable_only=NO
anon_umask=022
`,
      argv: ["/usr/sbin/vsftpd", join(workspace, "vsftpd.conf")],
    }),
  },
  {
    name: "pyftpdlib",
    package: "python3-pyftpdlib",
    program: "/usr/lib/python3/dist-packages/pyftpdlib/__init__.py",
    login: "someone:some-password@",
    command: ({ root, port, workspace }) => ({
      file: join(workspace, "pyftpdlib-server.py"),
      text: `import logging
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer
logging.basicConfig(level=logging.ERROR)
authorizer = DummyAuthorizer()
authorizer.add_user("someone", "some-password", ${JSON.stringify(root)}, perm="elradfmwMT")
FTPHandler.authorizer = authorizer
FTPServer(("127.0.0.1", ${port}), FTPHandler).serve_forever()
`,
      argv: ["/usr/bin/python3", join(workspace, "pyftpdlib-server.py")],
    }),
  },
];

/** Starts one of `servers` on `root`. `restart` kills it, with all its sessions, and starts it on the same port. */
export async function startServer(server, root, workspace) {
  await mkdir(root, { recursive: true });
  const port = await freePort();
  const { file, text, argv } = server.command({ root, port, workspace });
  await writeFile(file, text);
  let child;
  const start = async () => {
    child = spawn(argv[0], argv.slice(1), { stdio: ["ignore", "inherit", "inherit"], detached: true });
    await listening(port, child, server.name);
  };
  const kill = async () => {
    const exited = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGKILL");
    await exited;
  };
  await start();
  return {
    url: (directory) => `ftp://${server.login}127.0.0.1:${port}/${directory}`,
    restart: async (pauseMs) => {
      await kill();
      await wait(pauseMs);
      await start();
    },
    stop: kill,
  };
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
