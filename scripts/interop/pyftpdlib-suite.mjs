// Runs the client's side of pyftpdlib's own functional tests against our server:
// "node scripts/interop/pyftpdlib-suite.mjs [DIRECTORY]". DIRECTORY is pyftpdlib's unpacked source, with pyftpdlib/test in it;
// without it, Debian's source package is fetched. Needs the built packages, python3, and what the tests import: psutil, and
// pytest from version 2 on.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "../../packages/ftp-srv/dist/index.js";

const here = dirname(fileURLToPath(import.meta.url));

/** Tests that can't pass, by name, and why. */
const differences = {
  test_auth_failed: "it reads pyftpdlib's words for a refused login; ours are 530 Login incorrect",
  test_anon_auth: "as test_auth_failed",
  test_max_auth: "as test_auth_failed; and the last refusal is followed by a 421 that says why the session ends",
  test_wrong_cmds_order: "it reads pyftpdlib's words; our codes are 503, and 202 for a second PASS",
  test_rein: "it reads pyftpdlib's words; our code is 530 as well",
  test_user: "as test_rein",
  test_rein_during_transfer: "commands wait for the end of a transfer, which this test doesn't read on to",
  test_user_during_transfer: "as test_rein_during_transfer",
  test_quit_during_transfer: "as test_rein_during_transfer: 226 comes first, then 221",
  test_type: "TYPE L7 gets 504: there are no bytes of seven bits here",
  test_stru: "it reads pyftpdlib's words; our code is 504",
  test_mode: "as test_stru",
  test_help: "it reads pyftpdlib's words; our code is 502",
  test_site_help: "SITE has CHMOD only",
  test_rest: "REST is allowed with TYPE A, because bytes cross unchanged in both types",
  test_size: "SIZE is allowed with TYPE A, for the same reason; and it reads pyftpdlib's words",
  test_opts_feat: "facts come in another order; one without a semicolon behind it is taken",
  test_arg_cmds: "it reads pyftpdlib's words; our code is 501 as well, and ALLO takes no argument",
  test_no_arg_cmds: "an argument that a command doesn't take is left unread",
  test_auth_cmds: "it reads pyftpdlib's words; our code is 530 as well, and OPTS needs no login here",
  test_no_auth_cmds: "STAT and SITE need a login here",
  test_cwd: "CWD without an argument gets 501",
  test_rmd: "it reads pyftpdlib's words for the root; our code is 550 as well",
  test_rnfr_rnto: "as test_rmd",
  test_mdtm: "MDTM answers for directories too",
  test_invalid_mfmt_timeval: "it reads pyftpdlib's words; our code is 501 as well",
  test_stor_ascii: "line ends are never converted",
  test_stor_ascii_2: "as test_stor_ascii",
  test_retr_ascii: "as test_stor_ascii",
  test_stou: "STOU needs a data connection first, as STOR does",
  test_stou_rest: "STOU leaves REST out of account: nothing can be continued in a new file",
  test_mlsd_all_facts: "a directory has no fact size, UNIX.mode is written as IANA has it, and owners stay untold",
  test_stat: "it reads pyftpdlib's words for a pattern; our code is 550 as well",
  test_abor_no_data: "it reads pyftpdlib's words with their full stop; our code is 225 as well",
  test_appe_rest: "APPE leaves REST out of account: it continues at the end anyway",
};

/** Debian's source package below `directory`; undefined when it can't be had. */
async function fetchSource(directory) {
  await mkdir(join(directory, "lists", "partial"), { recursive: true });
  const sources = join(directory, "sources.list");
  const key = "/usr/share/keyrings/debian-archive-keyring.gpg";
  await writeFile(sources, `deb-src [signed-by=${key}] http://deb.debian.org/debian bookworm main\n`);
  const options = [
    `Dir::Etc::SourceList=${sources}`,
    "Dir::Etc::SourceParts=/dev/null",
    `Dir::State::Lists=${join(directory, "lists")}`,
    "APT::Sandbox::User=root",
  ].flatMap((option) => ["-o", option]);
  const apt = (...parameters) => spawnSync("apt-get", [...options, "-qq", ...parameters], { cwd: directory });
  if (apt("update").status !== 0 || apt("source", "--download-only", "python-pyftpdlib").status !== 0) return undefined;
  const archive = readdirSync(directory).find((name) => /\.orig\.tar\./.test(name));
  if (archive === undefined || spawnSync("tar", ["xf", archive], { cwd: directory }).status !== 0) return undefined;
  const unpacked = readdirSync(directory).find((name) => existsSync(join(directory, name, "pyftpdlib", "test")));
  return unpacked === undefined ? undefined : join(directory, unpacked);
}

const workspace = await mkdtemp(join(tmpdir(), "ftp-codes-pyftpdlib-"));
const home = join(workspace, "home");
await mkdir(home);
const server = createServer({
  url: "ftp://127.0.0.1:0",
  log: false,
  signals: false,
  loginDelayMs: 0,
  shutdownGraceMs: 0,
});
server.on("login", ({ username, password }, resolve, reject) => {
  if (username === "anonymous") resolve({ root: home, readOnly: true });
  else if (username === "user" && password === "12345") resolve({ root: home });
  else reject();
});
try {
  const source = process.argv[2] ?? (await fetchSource(workspace));
  if (source === undefined) throw new Error("Debian's source package can't be had here. Name a directory that has it.");
  await server.listen();
  const { port } = server.server.address();
  const run = spawn("/usr/bin/python3", [join(here, "pyftpdlib-suite.py"), source, String(port)], {
    cwd: home,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  run.stdout.on("data", (chunk) => (output += chunk));
  const status = await new Promise((resolve) => run.once("close", resolve));
  if (status !== 0) throw new Error("The tests could not be run.");
  const results = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const count = { passed: 0, "can't pass": 0, failed: 0 };
  for (const { test, problem } of results) {
    const name = test.split(".").at(-1);
    const kind = problem === null ? "passed" : name in differences ? "can't pass" : "failed";
    count[kind] += 1;
    console.log(`  ${kind.padEnd(10)} ${test}${kind === "can't pass" ? `: ${differences[name]}` : ""}`);
    if (kind === "failed") console.log(problem);
  }
  console.log(`${count.passed} passed, ${count["can't pass"]} can't pass, ${count.failed} failed`);
  if (count.failed > 0) process.exitCode = 1;
} catch (error) {
  console.error(`pyftpdlib's tests: ${error.message}`);
  process.exitCode = 1;
} finally {
  await server.close();
  await rm(workspace, { recursive: true, force: true });
}
