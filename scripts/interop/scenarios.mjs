import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { countFiles, startMirror } from "./mirror.mjs";
import { startServer } from "./servers.mjs";
import { differences } from "./trees.mjs";

const mostMemory = 150;
/** Longer than the second in which servers count modification times. */
const clockStep = 1500;

/** Everything that is asked of one server. `trees` has `small` (`count` files) and `large` (one file of 1 GiB). */
export async function tryServer(server, trees, workspace, checks, unpacked) {
  await tryUnlimited(server, trees, workspace, checks, unpacked);
  await tryLimited(server, trees, workspace, checks, unpacked);
}

/** What a server may have little of. */
const limits = { sessions: 2, idleSeconds: 3 };

/** The same server with room for two sessions, and without patience for idle ones. */
async function tryLimited(server, trees, workspace, { check }, unpacked) {
  const place = join(workspace, "limited");
  const root = join(place, "served");
  await mkdir(place);
  const running = await startServer(server, root, place, unpacked, limits);
  const copy = join(place, "copy");
  try {
    for (const [what, args, from, to] of [
      ["put", ["put", trees.small, running.url("small")], trees.small, join(root, "small")],
      ["get", ["get", running.url("small"), copy], join(root, "small"), copy],
    ]) {
      const run = await startMirror([...args, ...running.options], workspace).result;
      const differing = await differences(from, to).catch((error) => [String(error)]);
      const delivered = countFiles(run.report, "delivered");
      const ok = run.exitCode === 0 && delivered === trees.count && differing.length === 0 && run.memory < mostMemory;
      const figures = `${delivered} delivered, ${run.seconds.toFixed(1)} s, ${run.memory.toFixed(0)} MiB, ${run.report?.sessions} sessions`;
      const trouble = run.exitCode === 0 ? [] : [`exit code ${run.exitCode}: ${run.stderr.slice(-1000)}`];
      check(
        `${server.name}: ${what} ${trees.count} files, ${limits.sessions} sessions at most, idle for ${limits.idleSeconds} s at most`,
        ok,
        [figures, ...trouble, ...differing.slice(0, 5)].join("; "),
      );
    }
  } finally {
    await running.stop();
  }
}

async function tryUnlimited(server, trees, workspace, { check }, unpacked) {
  const root = join(workspace, "served");
  const running = await startServer(server, root, workspace, unpacked);
  const mirror = (...args) => startMirror([...args, ...running.options], workspace).result;
  const small = { url: running.url("small"), served: join(root, "small"), copy: join(workspace, "small-copy") };
  const large = { url: running.url("large"), served: join(root, "large"), copy: join(workspace, "large-copy") };
  try {
    const checkRun = async (what, run, { delivered, unchanged }, from, to) => {
      const counts = `${countFiles(run.report, "delivered")} delivered, ${countFiles(run.report, "unchanged")} unchanged`;
      const figures = `${counts}, ${run.seconds.toFixed(1)} s, ${run.memory.toFixed(0)} MiB, ${run.report?.sessions} sessions`;
      const asExpected =
        run.exitCode === 0 &&
        countFiles(run.report, "delivered") === delivered &&
        countFiles(run.report, "unchanged") === unchanged;
      const differing = await differences(from, to).catch((error) => [String(error)]);
      const ok = asExpected && differing.length === 0 && run.memory < mostMemory;
      const trouble = [
        run.exitCode === 0 ? "" : `exit code ${run.exitCode}: ${run.stderr.slice(-1000)}`,
        ...differing.slice(0, 5),
      ];
      check(`${server.name}: ${what}`, ok, [figures, ...trouble.filter((text) => text !== "")].join("; "));
    };

    const checkWrongPassword = async () => {
      const url = small.url.replace(/:[^:@]*@/, ":wrong-password@");
      const { exitCode, stderr } = await mirror("get", url, join(workspace, "nothing"), "--quiet");
      const ok = exitCode === 1 && /530/.test(stderr) && !/wrong-password|\n\s+at /.test(stderr);
      check(`${server.name}: a wrong password is told in a sentence`, ok, stderr.trim());
    };

    const put = () => mirror("put", trees.small, small.url);
    const get = () => mirror("get", small.url, small.copy);
    const { count } = trees;
    await checkRun(`put ${count} files`, await put(), { delivered: count, unchanged: 0 }, trees.small, small.served);
    await checkRun("put again", await put(), { delivered: 0, unchanged: count }, trees.small, small.served);
    await changeInPlace(join(trees.small, trees.changing));
    await checkRun(
      "put one changed, same size",
      await put(),
      { delivered: 1, unchanged: count - 1 },
      trees.small,
      small.served,
    );
    await checkRun(`get ${count} files`, await get(), { delivered: count, unchanged: 0 }, small.served, small.copy);
    await checkRun("get again", await get(), { delivered: 0, unchanged: count }, small.served, small.copy);
    await changeInPlace(join(small.served, trees.changing));
    await checkRun(
      "get one changed, same size",
      await get(),
      { delivered: 1, unchanged: count - 1 },
      small.served,
      small.copy,
    );

    if (server.login !== "") await checkWrongPassword();
    if (!server.thorough) return;

    const one = { delivered: 1, unchanged: 0 };
    await checkRun("put 1 GiB", await mirror("put", trees.large, large.url), one, trees.large, large.served);
    const { child, result } = startMirror(["get", large.url, large.copy], workspace);
    const interrupted = await untilBytesArrive(large.copy, 50_000_000, child);
    if (interrupted) await running.restart(500);
    await checkRun("get 1 GiB, server killed and started again", await result, one, trees.large, large.copy);
    check(`${server.name}: the server was killed in the middle of the file`, interrupted);

    const everything = join(workspace, "all-copy");
    const whole = startMirror(["get", running.url(""), everything], workspace);
    const inTheMiddle = await untilBytesArrive(everything, 50_000_000, whole.child);
    if (inTheMiddle) await running.restart(500);
    const all = { delivered: count + 1, unchanged: 0 };
    await checkRun("get everything, server killed and started again", await whole.result, all, root, everything);
    check(`${server.name}: the server was killed in the middle of the tree`, inTheMiddle);
  } finally {
    await running.stop();
  }
}

/** Gives a file other bytes of the same number, later than everything before. */
async function changeInPlace(path) {
  await wait(clockStep);
  const bytes = await readFile(path);
  await writeFile(
    path,
    bytes.map((byte) => byte ^ 0xff),
  );
}

/** Waits until so many bytes are below `directory`, whatever their files are called; false when the process ends before. */
async function untilBytesArrive(directory, bytes, child) {
  while (child.exitCode === null) {
    if ((await sizeOf(directory)) >= bytes) return true;
    await wait(10);
  }
  return false;
}

async function sizeOf(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
