import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { setTimeout } from "node:timers";
import { startFaultServer } from "@ftp-codes/testing";
import { valuesOf } from "./clients.mjs";
import { compareTrees, costsOf } from "./measure.mjs";
import { chance, readTree, writeTree } from "./tree.mjs";

/** Whoever is not done by then is cut off, in milliseconds. */
const longestMs = 75_000;

/**
 * Copies `tree` with one client under one plan: a fresh server, one client process. What strikes is a pure function of
 * seed, fault, file and attempt. Works in a directory of its own below `workspace`. Resolves with what became of the files,
 * and what it has cost.
 */
export async function runPlan({ plan, seed, direction, client, tree, obscured, workspace }) {
  const names = chosenFiles(plan, seed, tree);
  const paths = [...tree.keys()].map((path) => `/${path}`);
  const server = await startFaultServer({
    files: direction === "down" ? Object.fromEntries([...tree].map(([path, bytes]) => [`/${path}`, bytes])) : {},
    sizes: Object.fromEntries([...tree].map(([path, bytes]) => [`/${path}`, bytes.length])),
    script: plan.rules(names),
    seed,
  });
  const home = await mkdtemp(join(workspace, "run-"));
  try {
    const [directory, list] = [join(home, "tree"), join(home, "list")];
    await mkdir(directory);
    if (direction === "up") await writeTree(directory, tree);
    await writeFile(list, curlList(paths, { direction, directory, port: server.port }));
    const command = client.commands[direction](valuesOf({ port: server.port, directory, list, obscured }));
    const began = performance.now();
    const { exitCode, output } = await run(command, home);
    const seconds = (performance.now() - began) / 1000;
    const there =
      direction === "down"
        ? await readTree(directory)
        : new Map([...server.files].map(([path, bytes]) => [path.slice(1), bytes]));
    const possible = plan.hopeless === true ? [] : paths.filter((path) => !names.refused.includes(path));
    return {
      ...compareTrees(tree, there, possible),
      ...costsOf(server.history, { tree, refused: names.refused, possible }),
      seconds,
      exitCode,
      output,
    };
  } finally {
    await server.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** The files that a plan strikes: other ones with every seed. */
export function chosenFiles({ name, refusedFiles = 0, busyFiles = 0 }, seed, tree) {
  const paths = [...tree.keys()].filter((path) => tree.get(path).length > 0).map((path) => `/${path}`);
  const order = paths.sort((a, b) => chance(seed, name, a) - chance(seed, name, b));
  return { refused: order.slice(0, refusedFiles), busy: order.slice(refusedFiles, refusedFiles + busyFiles) };
}

/** All files, as curl reads them with --config. */
function curlList(paths, { direction, directory, port }) {
  const local = direction === "down" ? "output" : "upload-file";
  const entries = paths.map(
    (path) => `url = "ftp://127.0.0.1:${port}${encodeURI(path)}"\n${local} = "${directory}${path}"\n`,
  );
  return `user = "u:p"\n${entries.join("")}`;
}

/** Runs a program to its end, or to the longest time; -1 is the exit code of one that was cut off. */
function run([program, ...given], home) {
  return new Promise((resolve, reject) => {
    // Settings that somebody has at home do not count.
    const child = spawn(program, given, {
      stdio: ["ignore", "pipe", "pipe"],
      cwd: home,
      env: { ...process.env, HOME: home, LC_ALL: "C.UTF-8" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => (output = `${output}${chunk}`.slice(0, 100_000)));
    const timer = setTimeout(() => child.kill("SIGKILL"), longestMs);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once("close", (exitCode) => {
      clearTimeout(timer);
      resolve({ exitCode: exitCode ?? -1, output });
    });
  });
}
