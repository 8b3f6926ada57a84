const columns = [
  ["plan", 13],
  ["right", 7],
  ["corrupt", 7],
  ["missing", 7],
  ["left", 4],
  ["wasted", 6],
  ["bad logins", 10],
  ["sessions", 8],
  ["extra kB", 8],
  ["seconds", 7],
];

const line = (cells) =>
  cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(columns[0][1]) : String(cell).padStart(columns[index][1])))
    .join("  ");

/** One line for each plan, and under it what is wrong, with what the client has said. */
export function printTable(runs) {
  const [{ client, direction, seed }] = runs;
  console.log(`\n${client}, ${direction}, seed ${seed}`);
  console.log(line(columns.map(([title]) => title)));
  for (const run of runs) {
    console.log(`${line(cellsOf(run.plan.name, run))}  ${run.problems.join(", ")}`.trimEnd());
    if (run.problems.length > 0 && run.output !== "") console.log(indented(run.output));
  }
}

function cellsOf(name, run) {
  const { correct, possible, corrupt, missing, leftOver, wasted, badLogins, sessions, extraBytes, seconds } = run;
  const extra = (extraBytes / 1000).toFixed(1);
  return [
    name,
    `${correct}/${possible}`,
    corrupt,
    missing,
    leftOver,
    wasted,
    badLogins,
    sessions,
    extra,
    seconds.toFixed(1),
  ];
}

const indented = (text) =>
  text
    .trimEnd()
    .split("\n")
    .slice(0, 12)
    .map((one) => `    ${one.slice(0, 300)}`)
    .join("\n");

/** One line for each client, direction and seed; the plan with the wrong password counts only for itself. */
export function printSums(results) {
  console.log("\nSums over the plans, bad-password left out");
  console.log(line(columns.map(([title], index) => (index === 0 ? "" : title))));
  for (const [name, runs] of grouped(results)) {
    const counted = runs.filter(({ plan }) => plan.hopeless !== true);
    const sum = (key) => counted.reduce((total, run) => total + run[key], 0);
    const keys = [
      "correct",
      "possible",
      "corrupt",
      "missing",
      "leftOver",
      "wasted",
      "badLogins",
      "sessions",
      "extraBytes",
      "seconds",
    ];
    const sums = Object.fromEntries(keys.map((key) => [key, sum(key)]));
    const whole = counted.filter(({ correct, possible }) => correct === possible).length;
    console.log(`${line(cellsOf(name, sums))}  ${whole}/${counted.length} plans whole`);
  }
}

const groupOf = ({ client, direction, seed }) => `${client} ${direction} ${seed}`;

function grouped(results) {
  const groups = new Map();
  for (const result of results) groups.set(groupOf(result), [...(groups.get(groupOf(result)) ?? []), result]);
  return groups;
}
