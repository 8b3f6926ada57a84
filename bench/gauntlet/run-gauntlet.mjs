import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { Worker } from "node:worker_threads";
import { obscuredPassword } from "./clients.mjs";
import { problemsOf } from "./measure.mjs";
import { printHead, printRun, printSums } from "./print.mjs";
import { chance, makeTree } from "./tree.mjs";

/** Runs the chosen plans, prints what came of each, and resolves with all of it. */
export async function runGauntlet({ seeds, plans, clients, jobs }) {
  const began = performance.now();
  const versions = Object.fromEntries(clients.map((client) => [client.name, versionOf(client)]));
  for (const { name, program } of clients.filter((client) => versions[client.name] === undefined))
    console.log(`${name} does not run: ${program} is not installed.`);
  const runs = seeds.flatMap((seed) =>
    plans.flatMap((plan) =>
      ["down", "up"]
        .filter((direction) => plan.directions?.includes(direction) ?? true)
        .flatMap((direction) =>
          clients
            .filter(({ name, commands }) => versions[name] !== undefined && commands[direction] !== undefined)
            .map((client) => ({ client, plan, direction, seed })),
        ),
    ),
  );
  console.log(`${runs.length} runs, ${jobs} at a time`);
  printHead();
  const results = await inParallel(runs, jobs);
  printSums(results);
  return {
    seeds,
    jobs,
    seconds: (performance.now() - began) / 1000,
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    versions,
    runs: results,
  };
}

/** Which version of a client runs here; `undefined` when it is not installed. */
function versionOf({ name, version }) {
  if (name === "ours") return "this repository";
  if (version === undefined) {
    const pinned = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url))).devDependencies;
    return name === "basic-ftp" ? pinned["basic-ftp"] : `${pinned["basic-ftp"]}, p-retry ${pinned["p-retry"]}`;
  }
  const [program, ...given] = version;
  const { error, stdout, stderr } = spawnSync(program, given, { encoding: "utf8" });
  if (error) return undefined;
  return /\d+(?:\.\d+)+/u.exec(`${stdout}${stderr}`)?.[0] ?? "of unknown version";
}

/** Mixed, but always in the same order: runs that wait go beside runs that compute, so that nobody's time is another's. */
const mixed = (runs) => [...runs.entries()].sort(([one], [other]) => chance("order", one) - chance("order", other));

async function inParallel(runs, jobs) {
  const queue = mixed(runs);
  const results = [];
  const workspace = mkdtempSync(join(tmpdir(), "gauntlet-"));
  process.once("exit", () => rmSync(workspace, { recursive: true, force: true, maxRetries: 5 }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
  const workerData = { tree: makeTree(), obscured: obscuredPassword(), workspace };
  const work = async () => {
    const worker = new Worker(new URL("plan-worker.mjs", import.meta.url), { workerData });
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, { client, plan, direction, seed }] = next;
      worker.postMessage({ client: client.name, plan: plan.name, direction, seed });
      const [measured] = await once(worker, "message");
      const { output, ...figures } = measured;
      const problems = problemsOf({ ...figures, plan });
      results[index] = { client: client.name, direction, seed, plan: plan.name, ...figures, problems };
      printRun(results[index], output);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, runs.length) }, work));
  return results;
}
