// Compares five servers in one run: "npm run bench:servers -w @ftp-codes/ftp-srv [-- ROUNDS [WORD]]", all measurements or
// those with WORD in their title. Needs the built package; vsftpd and pyftpdlib take part where they are installed
// (Debian: vsftpd, python3-pyftpdlib). Each line has operations per second and, on Linux, the milliseconds of processor
// time that the server uses for one, both with their ratio to the baseline and the ratio's spread over the rounds.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openSession } from "./client.mjs";
import { isMeasurable, processorTime } from "./processor-time.mjs";

const BASELINE = "ftp-srv with setNoDelay";
const ROUNDS = Number(process.argv[2] ?? 15);
/** Rounds that don't count, in which programs compile themselves. */
const WARM_UP = 20;
const only = process.argv[3] ?? "";
const serve = fileURLToPath(new URL("serve.mjs", import.meta.url));
const small = Buffer.alloc(1024, "x");
const large = Buffer.alloc(128 * 1024 * 1024, "y");

const node = (name) => ({ name, start: ({ root }) => [process.execPath, serve, name, root] });
const servers = [
  node("ftp-srv"),
  node(BASELINE),
  node("@ftp-codes/ftp-srv"),
  {
    name: "vsftpd",
    program: "/usr/sbin/vsftpd",
    start: async ({ root, port, workspace }) => {
      const settings = join(workspace, "vsftpd.conf");
      const lines = [
        "listen=YES",
        "listen_address=127.0.0.1",
        `listen_port=${port}`,
        "background=NO",
        "run_as_launching_user=YES",
        "seccomp_sandbox=NO",
        "local_enable=NO",
        "anonymous_enable=YES",
        `anon_root=${root}`,
        "allow_writeable_chroot=YES",
        "write_enable=YES",
        "anon_upload_enable=YES",
        "anon_other_write_enable=YES",
        "anon_world_readable_only=NO",
        "anon_umask=022",
      ];
      await writeFile(settings, `${lines.join("\n")}\n`);
      return ["/usr/sbin/vsftpd", settings];
    },
    user: "anonymous",
  },
  {
    name: "pyftpdlib",
    program: "/usr/lib/python3/dist-packages/pyftpdlib/__init__.py",
    start: async ({ root, port, workspace }) => {
      const script = join(workspace, "pyftpdlib-server.py");
      await writeFile(
        script,
        `import logging
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer
logging.basicConfig(level=logging.ERROR)
authorizer = DummyAuthorizer()
authorizer.add_user("ann", "secret", ${JSON.stringify(root)}, perm="elradfmwMT")
FTPHandler.authorizer = authorizer
FTPServer(("127.0.0.1", ${port}), FTPHandler).serve_forever()
`,
      );
      return ["/usr/bin/python3", script];
    },
  },
];

/** What is measured: how many operations a round has, and one of them. */
const measurements = [
  {
    title: "upload 1 KiB, new name",
    count: 60,
    slow: 3,
    run: (session, index) => session.upload(`new ${index}`, small),
  },
  { title: "upload 1 KiB, replacing", count: 60, slow: 3, run: (session) => session.upload("small", small) },
  { title: "download 1 KiB", count: 60, slow: 3, run: (session) => session.download("small") },
  { title: "upload 128 MiB", count: 1, warmUp: 1, run: (session) => session.upload("large", large) },
  { title: "download 128 MiB", count: 1, warmUp: 1, run: (session) => session.download("large") },
  {
    title: "session: login and QUIT",
    count: 50,
    slow: 3,
    run: async (_session, _index, server) => (await openSession(server.port, server.user)).close(),
  },
];

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function answers(port) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, "127.0.0.1");
    const open = await new Promise((resolve) => {
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    });
    socket.destroy();
    if (open) return;
    await wait(50);
  }
  throw new Error(`Nothing listens on port ${port}.`);
}

async function start(server, directory) {
  const workspace = join(directory, server.name.replaceAll(/\W+/g, "-"));
  const root = join(workspace, "root");
  await mkdir(root, { recursive: true });
  const free = await freePort();
  const [program, ...parameters] = await server.start({ root, port: free, workspace });
  const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "inherit"] });
  // The Node.js servers choose their port and print it.
  const port =
    server.program === undefined ? Number(await new Promise((resolve) => child.stdout.once("data", resolve))) : free;
  await answers(port);
  const session = await openSession(port, server.user);
  await session.upload("small", small);
  await session.upload("large", large);
  return { ...server, child, port, session };
}

/** Rates (per second) and processor times (milliseconds) of every server, round by round. */
async function measure(running, { count, slow = count, warmUp = WARM_UP, run }) {
  const results = new Map(running.map(({ name }) => [name, { rates: [], times: [] }]));
  for (let round = -warmUp; round < ROUNDS; round += 1) {
    // Each round begins with another server, so that none has the better place.
    for (let place = 0; place < running.length; place += 1) {
      const server = running[(place + round + warmUp) % running.length];
      const operations = server.name === "ftp-srv" ? slow : count;
      const usedBefore = isMeasurable ? processorTime(server.child.pid) : 0;
      const began = performance.now();
      for (let index = 0; index < operations; index += 1) await run(server.session, (made += 1), server);
      const took = performance.now() - began;
      if (round < 0) continue;
      const { rates, times } = results.get(server.name);
      rates.push((1000 * operations) / took);
      if (isMeasurable) times.push((processorTime(server.child.pid) - usedBefore) / operations);
    }
  }
  return results;
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** The median, and that of the ratios to `baseline` with their spread. */
function compared(own, baseline, digits) {
  const ratios = own.map((value, round) => value / baseline[round]).toSorted((one, other) => one - other);
  const spread = `(${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)})`;
  return `${median(own).toFixed(digits).padStart(8)} ${median(ratios).toFixed(2)} ${spread.padEnd(16)}`;
}

let made = 0;
const directory = await mkdtemp(join(tmpdir(), "ftp-srv-bench-"));
await chmod(directory, 0o755);
const running = [];
try {
  for (const server of servers) {
    if (server.program === undefined || existsSync(server.program)) running.push(await start(server, directory));
    else console.log(`${server.name} is not installed and is left out.`);
  }
  if (!isMeasurable) console.log("Processor times are left out: only Linux tells those of another process.");
  for (const measurement of measurements.filter(({ title }) => title.includes(only))) {
    const results = await measure(running, measurement);
    console.log(`\n${measurement.title}`);
    const baseline = results.get(BASELINE);
    for (const [name, own] of results) {
      const rate = compared(own.rates, baseline.rates, 1);
      const time = isMeasurable ? `  ${compared(own.times, baseline.times, 3)} ms` : "";
      console.log(`  ${name.padEnd(24)} ${rate} /s${time}`);
    }
  }
} finally {
  for (const { child } of running) child.kill("SIGKILL");
  await rm(directory, { recursive: true, force: true });
}
