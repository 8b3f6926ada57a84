// Prints how often the decision about a labelled reply is right: by @ftp-codes/core, by the first digit alone, and by the
// rules of four clients. Build core first, then: node packages/core/scripts/decisions.mjs [by server | cause | code]
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** `node scripts/decisions.mjs code ./other-build.js` measures another build. */
const build =
  process.argv[3] === undefined ? new URL("../dist/index.js", import.meta.url) : pathToFileURL(process.argv[3]);
const { advise } = await import(build.href);

const uploads = ["STOR", "APPE", "STOU"];
const is = (code, digit) => Math.floor(code / 100) === digit;
/** What a 4yz means to a client that looks at nothing else. */
const transient = (code) => (code === 421 ? "new-session" : "same-session");

/** Each is a decision function: `same-session`, `new-session` or `no-repeat`. */
const deciders = {
  core: ({ code, text, command, phase }) => {
    const { retry } = advise({ code, text, phase, command: command === "ANY" ? undefined : command });
    return retry === "never" || retry === "after-fix" ? "no-repeat" : retry;
  },
  "first digit": ({ code }) => (is(code, 4) ? transient(code) : "no-repeat"),
  // 4yz again; 530 and other 5yz by a list of words.
  lftp: ({ code, text }) => {
    if (is(code, 4)) return transient(code);
    if (
      code === 530 &&
      /too many|overloaded|try (?:again|back) later|maximum number|number of connect|only.*session.*allowed|more connection|already connected|simultaneous login/i.test(
        text,
      )
    )
      return "new-session";
    return is(code, 5) && /too many|timed out|broken pipe/i.test(text) ? "same-session" : "no-repeat";
  },
  // --retry: every 4yz.
  curl: ({ code }) => (is(code, 4) ? transient(code) : "no-repeat"),
  // 421 while logging in, but not at USER; uploads whatever the reply; listings never.
  rclone: ({ code, command, phase }) => {
    if (is(code, 2)) return "no-repeat";
    if (uploads.includes(command)) return "same-session";
    if (command === "USER" || ["LIST", "NLST", "MLSD"].includes(command)) return "no-repeat";
    return is(code, 4) ? (phase === "greeting" || phase === "login" ? "new-session" : transient(code)) : "no-repeat";
  },
  // 4yz again; a 5yz to a login or before a transfer began is critical, another one is not.
  FileZilla: ({ code, phase }) => {
    if (is(code, 4)) return transient(code);
    return is(code, 5) && phase === "transfer-end" ? "same-session" : "no-repeat";
  },
};

const decisionOf = (retry) => (retry === "never" || retry === "after-fix" ? "no-repeat" : retry);
const replies = readFileSync(new URL("../test/fixtures/replies.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ code, ambiguous, conflict }) => code !== null && !ambiguous && !conflict)
  .map(({ truth, ...reply }) => ({ ...reply, retry: truth.retry, cause: truth.cause_class }));

const percent = (set, decide) =>
  ((100 * set.filter((reply) => decide(reply) === decisionOf(reply.retry)).length) / set.length).toFixed(1);
const row = (name, set) =>
  `| ${name} | ${set.length} | ${Object.values(deciders)
    .map((decide) => percent(set, decide))
    .join(" | ")} |`;

const field = process.argv[2] ?? "server";
const groups = new Map();
for (const reply of replies) groups.set(reply[field], [...(groups.get(reply[field]) ?? []), reply]);

console.log(`| ${field} | replies | ${Object.keys(deciders).join(" | ")} |`);
console.log(`|---|---|${"---|".repeat(Object.keys(deciders).length)}`);
for (const [name, set] of [...groups].sort(([, a], [, b]) => b.length - a.length)) console.log(row(name, set));
console.log(row("all", replies));

const wrongCause = replies.filter(
  ({ code, text, command, phase, cause }) =>
    advise({ code, text, phase, command: command === "ANY" ? undefined : command }).cause !== cause,
);
console.log(`\ncause right: ${(100 - (100 * wrongCause.length) / replies.length).toFixed(1)} %`);
