// Prints how often the decision is right on the replies of a server when nothing that only this server taught is used: for
// each server with ten or more labelled replies, every alternative of every phrase and every word of the vocabulary is
// taken away that no other server's reply and no sample from elsewhere has. What no reply at all has stays: it was written
// from what words mean. A lower bound of what a stranger's server meets, since a word that another server might have
// taught is taken away as well. Run it with: node packages/core/scripts/leave-one-out.mjs [least number of replies]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("../src/", import.meta.url));
const leastReplies = Number(process.argv[2] ?? 10);

const replies = readFileSync(new URL("../test/fixtures/replies.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ code, ambiguous, conflict }) => code !== null && !ambiguous && !conflict);

const folder = mkdtempSync(join(tmpdir(), "leave-one-out-"));
const bundle = join(folder, "core.mjs");
const { outputFiles } = await build({
  stdin: {
    contents: `
      export { advise } from "./advice/advise.ts";
      export { circumstancesOf } from "./advice/circumstances.ts";
      export { applies } from "./advice/find-row.ts";
      export { allRules } from "./rules/all-rules.ts";
      export { expressionOf } from "./rules/phrases.ts";
      export { plainLetters } from "./rules/server-words.ts";
      export { synonyms, translations } from "./rules/vocabulary.ts";
      export { textRules } from "./rules.ts";`,
    resolveDir: source,
  },
  bundle: true,
  format: "esm",
  write: false,
});
writeFileSync(bundle, outputFiles[0].contents);
/** Each name gives a copy of its own, whose rules and words may be changed before the first text is read. */
const copy = (name) => import(`${pathToFileURL(bundle).href}?${encodeURIComponent(name)}`);

const core = await copy("whole");

/** Where a sample comes from, as the facts name that server: by the repository in front of file and line. */
const serverOf = new Map(replies.map(({ source, server }) => [source.split(" ", 1)[0], server]));
const samples = core
  .textRules()
  .flatMap((rule) =>
    rule.samples.map((sample) => ({ ...sample, from: serverOf.get(sample.origin.split(" ", 1)[0]) ?? sample.origin })),
  );
const asFailure = ({ code, text, command, phase, server }) => ({
  code,
  text,
  phase,
  command: command === "ANY" ? undefined : command,
  server,
});
const lines = [...replies.map((reply) => ({ ...reply, from: reply.server, server: undefined })), ...samples].map(
  (line) => ({
    from: line.from,
    text: line.text,
    told: core.circumstancesOf(asFailure(line)),
  }),
);

/** "a|b .. c" as its places, and put together again. */
const placesOf = (phrase) => {
  const gap = / (?:\.\.|&) /.exec(phrase)?.[0] ?? " .. ";
  return { gap, places: phrase.split(gap).map((place) => place.split("|")) };
};
const together = ({ gap, places }) => places.map((place) => place.join("|")).join(gap);

/** The servers that have each alternative of each phrase: `rule id`, phrase, place, alternative -> servers. */
const taughtBy = new Map();
for (const rule of core.allRules.flat()) {
  const here = lines.filter(({ told }) => core.applies(rule, told));
  for (const phrase of rule.pattern) {
    const { gap, places } = placesOf(phrase);
    for (const [at, place] of places.entries())
      for (const alternative of place) {
        const alone = together({ gap, places: places.map((other, index) => (index === at ? [alternative] : other)) });
        const expression = core.expressionOf([alone]);
        const servers = here.filter(({ told }) => expression.test(told.words)).map(({ from }) => from);
        taughtBy.set([rule.id, phrase, at, alternative].join("\n"), new Set(servers));
      }
  }
}
for (const table of ["translations", "synonyms"])
  for (const [meaning, ways] of Object.entries(core[table]))
    for (const way of ways.split("|")) {
      // Whether a text has the word is asked of the text before any word was replaced: for a synonym that is a little less.
      const expression = core.expressionOf([way]);
      const has = ({ text }) => expression.test(core.plainLetters(text));
      taughtBy.set([table, meaning, way].join("\n"), new Set(lines.filter(has).map(({ from }) => from)));
    }
const onlyFrom = (server, ...path) => {
  const servers = taughtBy.get(path.join("\n"));
  return servers.size === 1 && servers.has(server);
};

/** Takes away what only `server` taught; gives the number of alternatives and words that were. */
function forget(server, { allRules, translations, synonyms }) {
  let taken = 0;
  for (const list of allRules)
    for (const rule of [...list]) {
      const kept = rule.pattern.flatMap((phrase) => {
        const { gap, places } = placesOf(phrase);
        const left = places.map((place, at) => place.filter((way) => !onlyFrom(server, rule.id, phrase, at, way)));
        taken += places.flat().length - left.flat().length;
        return left.some((place) => place.length === 0) ? [] : [together({ gap, places: left })];
      });
      if (kept.length > 0) rule.pattern = kept;
      else list.splice(list.indexOf(rule), 1);
    }
  for (const [name, table] of Object.entries({ translations, synonyms }))
    for (const [meaning, ways] of Object.entries(table)) {
      const kept = ways.split("|").filter((way) => !onlyFrom(server, name, meaning, way));
      taken += ways.split("|").length - kept.length;
      if (kept.length > 0) table[meaning] = kept.join("|");
      else delete table[meaning];
    }
  return taken;
}

const decisionOf = (retry) => (retry === "never" || retry === "after-fix" ? "no repeat" : retry);
const hopeless = ["bad-credentials", "account-disabled", "login-rate-limit"];
const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

const counts = new Map();
for (const { server } of replies) counts.set(server, (counts.get(server) ?? 0) + 1);
const servers = [...counts].filter(([, count]) => count >= leastReplies).sort(([, one], [, other]) => other - one);

console.log(
  "| server | replies | taken away | decision right | cause right | hopeless logins repeated | limits given up |",
);
console.log("|---|---|---|---|---|---|---|");
const results = [];
for (const [server] of servers) {
  const ablated = await copy(server);
  const taken = forget(server, ablated);
  const own = replies.filter((reply) => reply.server === server);
  const decided = own.map((reply) => ({ reply, advice: ablated.advise({ ...asFailure(reply), server: undefined }) }));
  const share = (right) => (100 * decided.filter(right).length) / decided.length;
  const result = {
    decision: share(({ reply, advice }) => decisionOf(advice.retry) === decisionOf(reply.truth.retry)),
    cause: share(({ reply, advice }) => advice.cause === reply.truth.cause_class),
    repeated: decided.filter(
      ({ reply, advice }) => hopeless.includes(reply.truth.cause_class) && decisionOf(advice.retry) !== "no repeat",
    ),
    givenUp: decided.filter(
      ({ reply, advice }) => reply.truth.cause_class === "connection-limit" && decisionOf(advice.retry) === "no repeat",
    ),
  };
  results.push(result);
  console.log(
    `| ${server} | ${own.length} | ${taken} | ${result.decision.toFixed(1)} % | ${result.cause.toFixed(1)} % | ${result.repeated.length} | ${result.givenUp.length} |`,
  );
  if (process.env.MISSES !== undefined)
    for (const { reply, advice } of decided)
      if (decisionOf(advice.retry) !== decisionOf(reply.truth.retry))
        console.error(
          `${server} ${reply.command} ${reply.code} ${reply.text}: ${advice.retry} ${advice.cause} (${advice.because}), right ${reply.truth.retry} ${reply.truth.cause_class}`,
        );
}
console.log(
  `| median of ${servers.length} servers | | | ${median(results.map(({ decision }) => decision)).toFixed(1)} % | ${median(results.map(({ cause }) => cause)).toFixed(1)} % | ${results.flatMap(({ repeated }) => repeated).length} | ${results.flatMap(({ givenUp }) => givenUp).length} |`,
);
rmSync(folder, { recursive: true });
