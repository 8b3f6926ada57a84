import { fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { compare } from "./compare.mjs";

const interop = new URL("../../../scripts/interop/", import.meta.url);
const copyTree = fileURLToPath(new URL("copy-tree.mjs", import.meta.url));

/** The command of each program, at its defaults, by what it copies from where to where; all paths are below the login directory. */
const programs = {
  pool: {
    down: (port, remote, local) => [process.execPath, copyTree, "down", port, remote, local],
    up: (port, remote, local) => [process.execPath, copyTree, "up", port, remote, local],
  },
  lftp: {
    down: (port, remote, local) => lftp(port, `mirror --parallel ${remote} ${local}`),
    up: (port, remote, local) => lftp(port, `mirror -R --parallel ${local} ${remote}`),
  },
  rclone: {
    down: (port, remote, local) => ["rclone", "copy", "-q", "--config", "/dev/null", rclone(port, remote), local],
    up: (port, remote, local) => ["rclone", "copy", "-q", "--config", "/dev/null", local, rclone(port, remote)],
  },
};

const lftp = (port, mirror) => ["lftp", "-p", port, "-e", `set ftp:ssl-allow no; ${mirror}; exit`, "127.0.0.1"];
const rclone = (port, remote) => {
  const password = spawnSync("rclone", ["obscure", "guest"], { encoding: "utf8" }).stdout.trim();
  return `:ftp,host=127.0.0.1,port=${port},user=anonymous,pass=${password},explicit_tls=false:${remote}`;
};

/** With a delay on the way a run of more files than this only takes longer. */
const mostDelayed = 200;

/** A tree of `files` small files to and from vsftpd, by whole processes, with and without a delay on the way. */
export async function benchTrees(rounds, files) {
  const { servers, startServer } = await import(new URL("servers.mjs", interop));
  const { makeSmallFiles } = await import(new URL("trees.mjs", interop));
  const missing = ["vsftpd", "lftp", "rclone"].filter(
    (program) => spawnSync(program, ["--version"]).error !== undefined,
  );
  if (missing.length > 0) {
    console.log(
      `\nTrees are not compared: ${missing.join(", ")} not installed (apt-get install ${missing.join(" ")}).`,
    );
    return;
  }
  const workspace = await mkdtemp(join(tmpdir(), "bench-"));
  await chmod(workspace, 0o755);
  const root = join(workspace, "served");
  await mkdir(root);
  const vsftpd = servers.find(({ name }) => name === "vsftpd");
  const running = await startServer(vsftpd, root, workspace);
  const port = new URL(running.url("")).port;
  try {
    for (const delayMs of [0, 20]) {
      const proxy = delayMs === 0 ? undefined : fork(new URL("delaying-proxy.mjs", import.meta.url), [port, delayMs]);
      const [through] = proxy === undefined ? [port] : await once(proxy, "message");
      const count = delayMs === 0 ? files : Math.min(files, mostDelayed);
      const local = join(workspace, `local-${count}`);
      await makeSmallFiles(local, count);
      await makeSmallFiles(join(root, `tree-${count}`), count);
      const run = (program, direction) => async () => {
        const [remote, place] = direction === "down" ? [`tree-${count}`, join(workspace, "copy")] : ["copy", local];
        await rm(join(direction === "down" ? workspace : root, "copy"), { recursive: true, force: true });
        if (direction === "down") await mkdir(place);
        await runProgram(programs[program][direction](String(through), remote, place));
        const arrived = await countFiles(join(direction === "down" ? workspace : root, "copy"));
        if (arrived !== count) throw new Error(`${program} has copied ${arrived} of ${count} files.`);
      };
      const where = delayMs === 0 ? "on loopback" : `with ${delayMs} ms added to each direction`;
      for (const direction of ["down", "up"]) {
        const candidates = Object.keys(programs).map((program) => [program, run(program, direction)]);
        const amounts = { rounds: delayMs === 0 ? rounds : 1, amount: count, thing: "file", cpuMs: childrenCpuMs };
        await compare(`${count} small files ${direction} ${where}`, amounts, Object.fromEntries(candidates));
      }
      proxy?.kill();
    }
  } finally {
    await running.stop();
    await rm(workspace, { recursive: true, force: true });
  }
}

/** rclone complains of every time that it cannot set, and copies all the same: what counts is what arrives. */
async function runProgram([program, ...given]) {
  const child = spawn(program, given, { stdio: "ignore" });
  await once(child, "close");
}

/** The processor time of all processes that this one has started and that have ended, in milliseconds; Linux counts in hundredths. */
function childrenCpuMs() {
  const [, fields] = readFileSync("/proc/self/stat", "latin1").split(") ");
  const [user, system] = fields.split(" ").slice(13, 15).map(Number);
  return (user + system) * 10;
}

async function countFiles(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}
