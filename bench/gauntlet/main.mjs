// The gauntlet: a tree of 60 files is copied both ways under every plan of faults, by our mirror and by every other client
// that is installed. All of it writes README.md, results.json and gauntlet.svg here; a selection is only printed.
// `npm run gauntlet -- --help` says what can be chosen.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { clients } from "./clients.mjs";
import { plans } from "./plans.mjs";
import { writeReport } from "./report/write-report.mjs";
import { runGauntlet } from "./run-gauntlet.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

const namesOf = (entries) => entries.map(({ name }) => name).join(", ");

const help = `npm run gauntlet -- [options]

Copies a tree of 60 files to and from a server that fails as planned, with our mirror and every other client that is
installed. All of it writes README.md, results.json and gauntlet.svg to bench/gauntlet; a selection is only printed.

  --seed N[,N]            the weather; 1,2,3 unless given
  --plan NAME[,NAME]      all unless given: ${namesOf(plans)}
  --clients NAME[,NAME]   all unless given: ${namesOf(clients)}
  --jobs N                runs at a time; 6 unless given
  --output DIRECTORY      where the files are written, also of a selection
  --report                write table and picture anew from results.json
  --help                  this

Ends with 0, with 1 when a run of our own is not right, with 2 for wrong options.`;

/** Takes the entries with these names, all without names; throws when there is no such entry. */
function select(entries, names, what) {
  if (names === undefined) return entries;
  return names.split(",").map((name) => {
    const found = entries.find((entry) => entry.name === name);
    if (found) return found;
    throw new Error(`There is no ${what} "${name}". There are: ${namesOf(entries)}.`);
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
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const output = values.output ?? here;
  if (values.help) console.log(help);
  else if (values.report) await report(output, JSON.parse(await readFile(join(output, "results.json"), "utf8")));
  else process.exitCode = await run(values, output);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error?.code?.startsWith("ERR_PARSE_ARGS")) console.error("npm run gauntlet -- --help names the options.");
  // Other runs may still be under way.
  process.exit(2);
}
