import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers";
import { startFaultServer } from "@ftp-codes/testing";
import { chance, readTree, writeTree } from "./tree.mjs";

/** Whoever is not done by then is cut off, in milliseconds. */
const longestMs = 75_000;

/** Bytes that a download asks for again when it goes on, to compare them. */
const overlapBytes = 64;

const transfers = ["RETR", "STOR", "APPE"];

/**
 * Copies `tree` with one client under one plan: a fresh server, one client process. What strikes is a pure function of
 * seed, fault, file and attempt. Resolves with what became of the files, and what it has cost.
 */
export async function runPlan({ plan, seed, direction, command, tree }) {
  const names = chosenFiles(plan, seed, tree);
  const paths = [...tree.keys()].map((path) => `/${path}`);
  const server = await startFaultServer({
    files: direction === "down" ? Object.fromEntries([...tree].map(([path, bytes]) => [`/${path}`, bytes])) : {},
    sizes: Object.fromEntries([...tree].map(([path, bytes]) => [`/${path}`, bytes.length])),
    script: plan.rules(names),
    seed,
  });
  const directory = await mkdtemp(join(tmpdir(), "gauntlet-"));
  try {
    const local = join(directory, "tree");
    await mkdir(local);
    if (direction === "up") await writeTree(local, tree);
    const began = performance.now();
    const { exitCode, output } = await run(command(server.port, local));
    const seconds = (performance.now() - began) / 1000;
    const there =
      direction === "down"
        ? await readTree(local)
        : new Map([...server.files.keys()].map((path) => [path.slice(1), server.files.get(path)]));
    const possible = plan.hopeless === true ? [] : paths.filter((path) => !names.refused.includes(path));
    return {
      ...compare(tree, there, possible),
      ...costs(server.history, { tree, names, possible }),
      seconds,
      exitCode,
      output,
    };
  } finally {
    await server.close();
    await rm(directory, { recursive: true });
  }
}

/** The files that a plan strikes: other ones with every seed. */
export function chosenFiles({ name, refusedFiles = 0, busyFiles = 0 }, seed, tree) {
  const paths = [...tree.keys()].filter((path) => tree.get(path).length > 0).map((path) => `/${path}`);
  const order = paths.sort((a, b) => chance(seed, name, a) - chance(seed, name, b));
  return { refused: order.slice(0, refusedFiles), busy: order.slice(refusedFiles, refusedFiles + busyFiles) };
}

function run([program, ...given]) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const timer = setTimeout(() => child.kill("SIGKILL"), longestMs);
    child.once("error", reject);
    child.once("close", (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode: exitCode ?? -1, output });
    });
  });
}

/** What became of the files. `leftOver` are files under any other name, and parts of those that can't arrive. */
function compare(tree, there, possible) {
  const result = { possible: possible.length, correct: 0, corrupt: 0, missing: 0, leftOver: 0, all: true };
  for (const [path, bytes] of tree) {
    const copy = there.get(path);
    const isRight = copy !== undefined && Buffer.compare(copy, bytes) === 0;
    if (!isRight) result.all = false;
    if (!possible.includes(`/${path}`)) result.leftOver += copy === undefined ? 0 : 1;
    else if (isRight) result.correct += 1;
    else result[copy === undefined ? "missing" : "corrupt"] += 1;
  }
  result.leftOver += [...there.keys()].filter((path) => !tree.has(path)).length;
  return result;
}

/**
 * What it has cost. `wasted`: attempts after the first on files that can't arrive. `extraBytes`: payload beyond what was
 * needed, `destroyedBytes` the most that the faults can have destroyed of it.
 */
function costs(history, { tree, names, possible }) {
  const moves = history.filter(({ command }) => transfers.includes(command));
  const target = (path) => [...tree.keys()].find((one) => path === `/${one}` || path?.includes(`/${one}`));
  const refused = names.refused.map((path) => moves.filter((move) => `/${target(move.path)}` === path).length);
  const arriving = moves.filter((move) => possible.includes(`/${target(move.path)}`));
  const needed = possible.reduce((sum, path) => sum + tree.get(path.slice(1)).length, 0);
  const destructive = arriving.filter(({ rule }) =>
    rule?.then.some(
      ([fault, how]) => fault === "reset" || fault === "stall" || (fault === "hangUp" && how === "reset"),
    ),
  );
  const sum = (entries) => entries.reduce((bytes, entry) => bytes + (entry.bytes ?? 0), 0);
  return {
    wasted: refused.reduce((wasted, attempts) => wasted + Math.max(0, attempts - 1), 0),
    badLogins: history.filter(({ command, code }) => command === "PASS" && code === 530).length,
    sessions: history.filter(({ command }) => command === "CONNECT").length,
    extraBytes: Math.max(0, sum(arriving) - needed),
    destroyedBytes: sum(destructive) + overlapBytes * arriving.filter(({ offset = 0 }) => offset > 0).length,
  };
}
