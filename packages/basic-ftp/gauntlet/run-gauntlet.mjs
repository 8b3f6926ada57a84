import { spawnSync } from "node:child_process";
import { clients } from "./clients.mjs";
import { plans } from "./plans.mjs";
import { runPlan } from "./run-plan.mjs";
import { printSums, printTable } from "./table.mjs";
import { makeTree } from "./tree.mjs";

/** Runs the chosen plans and prints what came of them. Resolves with 1 when one of ours is not right, else with 0. */
export async function runGauntlet({ seeds, planNames, clientNames, jobs }) {
  const tree = makeTree();
  const chosen = plans.filter(({ name }) => planNames === undefined || planNames.includes(name));
  if (chosen.length === 0) throw new Error(`There are: ${plans.map(({ name }) => name).join(", ")}.`);
  const results = [];
  for (const client of clientNames.filter(isThere)) {
    for (const direction of Object.keys(clients[client])) {
      for (const seed of seeds) {
        const runs = chosen
          .filter(({ directions }) => directions === undefined || directions.includes(direction))
          .map((plan) => ({ client, direction, seed, plan }));
        await inParallel(runs, jobs, async (run) => {
          const command = clients[client][direction];
          Object.assign(run, await runPlan({ ...run, command, tree }));
          run.problems = problemsOf(run);
        });
        printTable(runs);
        results.push(...runs);
      }
    }
  }
  printSums(results);
  return results.some(({ client, problems }) => client === "ours" && problems.length > 0) ? 1 : 0;
}

function isThere(client) {
  if (clients[client] === undefined) throw new Error(`There are: ${Object.keys(clients).join(", ")}.`);
  const installed = client === "ours" || spawnSync(client, ["--version"]).error === undefined;
  if (!installed) console.log(`${client} is not installed, so it does not run.`);
  return installed;
}

/** What is not as it has to be. */
function problemsOf(run) {
  const { possible, correct, corrupt, leftOver, wasted, badLogins, plan, all, exitCode, extraBytes, destroyedBytes } =
    run;
  return [
    correct < possible && `${possible - correct} not right`,
    corrupt > 0 && `${corrupt} corrupt`,
    leftOver > 0 && `${leftOver} left over`,
    wasted > 0 && `${wasted} wasted`,
    plan.hopeless === true && badLogins > 1 && `${badLogins} bad logins`,
    (exitCode === 0) !== all && `exit code ${exitCode}`,
    extraBytes > destroyedBytes && `${extraBytes - destroyedBytes} bytes too many`,
  ].filter((problem) => problem !== false);
}

async function inParallel(items, jobs, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
}
