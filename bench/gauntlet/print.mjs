import { summarize } from "./report/summarize.mjs";

const columns = [
  ["right", 9],
  ["corrupt", 7],
  ["missing", 7],
  ["left", 4],
  ["wasted", 6],
  ["bad logins", 10],
  ["sessions", 8],
  ["extra kB", 8],
  ["seconds", 7],
];

const nameWidth = 44;

const line = (name, cells) =>
  [name.padEnd(nameWidth), ...cells.map((cell, index) => String(cell).padStart(columns[index][1]))].join("  ");

const cellsOf = ({
  correct,
  possible,
  corrupt,
  missing,
  leftOver,
  wasted,
  badLogins,
  sessions,
  extraBytes,
  seconds,
}) => [
  `${correct}/${possible}`,
  ...[corrupt, missing, leftOver, wasted, badLogins, sessions],
  (extraBytes / 1000).toFixed(1),
  seconds.toFixed(1),
];

const head = (name) =>
  line(
    name,
    columns.map(([title]) => title),
  );

/** What stands in the columns of the runs. */
export function printHead() {
  console.log(head("client, direction, seed, plan"));
}

/** One line for a run; with ours also what is wrong and what it has said. */
export function printRun(run, output) {
  const { client, direction, seed, plan, problems } = run;
  console.log(line(`${client} ${direction} ${seed} ${plan}`, cellsOf(run)));
  if (client !== "ours" || problems.length === 0) return;
  console.log(`    ${problems.join(", ")}`);
  for (const said of output.trimEnd().split("\n").slice(0, 12)) console.log(`    ${said.slice(0, 300)}`);
}

/** One line for each client and direction; bad logins are those with the wrong password. */
export function printSums(runs) {
  console.log(`\n${head("Sums, bad-password left out")}`);
  for (const sum of summarize(runs)) {
    const whole = `${sum.plansWhole}/${sum.plans} plans whole`;
    console.log(`${line(`${sum.client} ${sum.direction}`, cellsOf(sum))}  ${whole}`);
  }
}
