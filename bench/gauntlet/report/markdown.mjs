import { isSilent, summarize } from "./summarize.mjs";

const directions = { down: "Download", up: "Upload" };

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(row)];

function sumsTable(sums, titles) {
  const head = [
    ...["client", "plans whole", "files right", "corrupt", "missing", "left over", "silent loss"],
    ...["wasted attempts", "bad logins", "extra MB", "sessions", "seconds"],
  ];
  return table(
    head,
    sums.map((sum) => [
      titles[sum.client],
      `${sum.plansWhole}/${sum.plans}`,
      `${sum.correct}/${sum.possible}`,
      ...[sum.corrupt, sum.missing, sum.leftOver],
      sum.silent.length === 0 ? "–" : sum.silent.join(", "),
      ...[sum.wasted, sum.badLogins, (sum.extraBytes / 1e6).toFixed(2), sum.sessions, sum.seconds.toFixed(0)],
    ]),
  );
}

/** What one client made of one plan over all seeds: the files that are not right, or a tick; and how long it took. */
function planCell(runs) {
  if (runs.length === 0) return "";
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
  const seconds = `${(sum("seconds") / runs.length).toFixed(1)} s`;
  if (runs[0].plan === "bad-password") return `${sum("badLogins")} logins, ${seconds}`;
  const wrong = sum("possible") - sum("correct");
  const silent = runs.some(isSilent) ? ", silent" : "";
  return wrong === 0 ? seconds : `**${wrong} not right${silent}**, ${seconds}`;
}

function plansTable(runs, plans, names, titles) {
  const those = (plan, name) => runs.filter((run) => run.plan === plan && run.client === name);
  const rows = plans
    .filter(({ name }) => runs.some(({ plan }) => plan === name))
    .map(({ name }) => [name, ...names.map((client) => planCell(those(name, client)))]);
  return table(["plan", ...names.map((name) => titles[name])], rows);
}

const shellWord = (word) => {
  if (/^\$\(.*\)$/u.test(word) || /^[\w./:=@,-]+$/u.test(word)) return word;
  return word.includes("$(") ? `"${word}"` : `'${word}'`;
};

/** Everything about a run of the gauntlet as Markdown. `clients` and `plans` are the lists, `commandOf` gives a command with placeholders. */
export function markdown(results, { clients, plans, commandOf }) {
  const { runs, seeds, jobs, seconds, machine, versions } = results;
  const titles = Object.fromEntries(clients.map(({ name, title }) => [name, title]));
  const present = clients.filter(({ name }) => runs.some(({ client }) => client === name));
  const absent = clients.filter((client) => !present.includes(client)).map(({ title }) => title);
  const others = [
    ...new Set(
      present
        .filter(({ name }) => name !== "ours")
        .flatMap(({ name, program = "basic-ftp" }) => `${program} ${versions[name]}`.split(", ")),
    ),
  ];
  const sums = summarize(runs);
  const sections = Object.entries(directions).flatMap(([direction, title]) => {
    const own = runs.filter((run) => run.direction === direction);
    if (own.length === 0) return [];
    const names = present.map(({ name }) => name).filter((name) => own.some(({ client }) => client === name));
    return [
      ...[
        `## ${title}`,
        "",
        ...sumsTable(
          sums.filter((sum) => sum.direction === direction),
          titles,
        ),
        "",
      ],
      ...["Plan by plan: files that are not right, and the time of one run.", ""],
      ...[...plansTable(own, plans, names, titles), ""],
    ];
  });
  const commands = present.flatMap(({ title, commands: both }) =>
    Object.values(both).map((command) => `# ${title}\n${commandOf(command).map(shellWord).join(" ")}`),
  );
  return [
    "# The gauntlet",
    "",
    "A tree of 60 files (22 MB, five directories, three empty files, a name with a space) goes to and from an FTP server on " +
      "127.0.0.1 that fails in seventeen ways. Each run has a fresh server and one client process, and is cut off after 75 s. " +
      "Files are compared byte by byte. What strikes is decided by seed, fault, file and attempt and never by timing, so " +
      "every client meets the same weather; no fault by chance strikes a file more than three times.",
    "",
    "```sh\nnpm run gauntlet # all of it, and this page\n" +
      "npm run gauntlet -- --seed 7 --plan reset --clients ours,lftp # a selection, printed only\n```",
    "",
    "Clients that are not installed are named and left out (Debian: `apt-get install lftp rclone curl wget ncftp`). With " +
      `${seeds.length} seeds and ${jobs} runs at a time all of it took ${(seconds / 60).toFixed(0)} minutes. This page and the picture are written by the run.`,
    "",
    "![What arrives and what it costs, by client](gauntlet.svg)",
    "",
    `Measured on ${machine}, seeds ${seeds.join(", ")}: ${others.join(", ")}.` +
      (absent.length > 0 ? ` Not installed: ${absent.join(", ")}.` : ""),
    "",
    "- **files right**: of those that can arrive. **corrupt**: there, with wrong bytes; a part of a file too. **left over**: " +
      "parts of files that can't arrive, and files under other names.",
    "- **silent loss**: plans that ended with exit code 0 although files are missing or corrupt.",
    "- **wasted attempts**: after the first, on files that are refused for good. **bad logins**: in `bad-password` alone, " +
      "which counts nowhere else. **extra MB**: moved beyond what was needed.",
    "- **seconds**: compare them within a table only. The runs share the machine with each other and with whatever else it " +
      "does, and clients that wait less feel that more.",
    "",
    ...sections,
    "## The plans",
    "",
    ...plans.map(({ name, about, directions: only }) => `- \`${name}\`: ${about}${only ? " (upload)" : ""}`),
    "",
    "They are scripts of [`@ftp-codes/testing`](../../packages/testing/README.md), in [plans.mjs](plans.mjs).",
    "",
    "## The commands",
    "",
    "PORT is the server's, DIRECTORY the local tree, and LIST a file with `url =` and `output =` (or `upload-file =`) for " +
      "each file, since curl copies no trees.",
    "",
    "```sh",
    ...commands,
    "```",
    "",
  ].join("\n");
}
