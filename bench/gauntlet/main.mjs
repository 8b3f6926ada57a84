// The gauntlet: a tree of 60 files is copied both ways under every plan of faults, by our mirror and by every other client
// that is installed. All of it writes README.md, results.json and gauntlet.svg here; a selection is only printed.
// npm run gauntlet -- [--seed 1,2,3] [--plan NAME[,NAME]] [--clients ours,lftp] [--jobs 6] [--output DIRECTORY]
// npm run gauntlet -- --report writes table and picture anew from results.json
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { clients } from "./clients.mjs";
import { plans } from "./plans.mjs";
import { writeReport } from "./report/write-report.mjs";
import { runGauntlet } from "./run-gauntlet.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

/** Takes the entries with these names, all without names; throws when there is no such entry. */
function select(entries, names, what) {
  if (names === undefined) return entries;
  return names.split(",").map((name) => {
    const found = entries.find((entry) => entry.name === name);
    if (found) return found;
    throw new Error(`There is no ${what} "${name}". There are: ${entries.map((entry) => entry.name).join(", ")}.`);
  });
}

function whole(text, what) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`${what} is a whole number from 1, not "${text}".`);
}

/** Runs what `values` select. Gives 1 when one of our own runs is not right, else 0. */
async function run(values, output) {
  const selection = {
    seeds: values.seed.split(",").map((seed) => whole(seed, "A seed")),
    plans: select(plans, values.plan, "plan"),
    clients: select(clients, values.clients, "client"),
    jobs: whole(values.jobs, "The number of jobs"),
  };
  // Whoever starts this wants to see what is written now, not what was built last.
  const build = spawnSync("npx", ["turbo", "run", "build", "--filter=mirror", "--output-logs=errors-only"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (build.status !== 0) throw new Error("The mirror could not be built.");

  const results = await runGauntlet(selection);
  const complete = values.plan === undefined && values.clients === undefined;
  if (complete || values.output !== undefined) await report(output, results);
  return results.runs.some(({ client, problems }) => client === "ours" && problems.length > 0) ? 1 : 0;
}

async function report(directory, results) {
  console.log(`\nWritten: ${(await writeReport(directory, results)).join(", ")}`);
}

try {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "1,2,3" },
      plan: { type: "string" },
      clients: { type: "string" },
      jobs: { type: "string", default: "6" },
      output: { type: "string" },
      report: { type: "boolean", default: false },
    },
  });
  const output = values.output ?? here;
  if (values.report) await report(output, JSON.parse(await readFile(join(output, "results.json"), "utf8")));
  else process.exitCode = await run(values, output);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Other runs may still be under way.
  process.exit(2);
}
