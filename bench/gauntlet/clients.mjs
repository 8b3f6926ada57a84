import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** How a command is called where nothing is run: words that stand for what each run has of its own. */
export const placeholders = {
  node: "node",
  mirror: "apps/mirror/dist/main.js",
  basicFtp: "bench/gauntlet/basic-ftp-client.mjs",
  port: "PORT",
  directory: "DIRECTORY",
  list: "LIST",
  obscured: "$(rclone obscure p)",
};

/** The values of a real run; `obscured` is asked for once. */
export function valuesOf({ port, directory, list, obscured }) {
  return {
    node: process.execPath,
    mirror: here("../../apps/mirror/dist/main.js"),
    basicFtp: here("basic-ftp-client.mjs"),
    ...{ port, directory, list, obscured },
  };
}

/** rclone takes no plain password on its command line. */
export const obscuredPassword = () => spawnSync("rclone", ["obscure", "p"], { encoding: "utf8" }).stdout?.trim() ?? "";

const lftp = ({ port }, mirror) => [
  "lftp",
  "-e",
  "set net:max-retries 5; set net:reconnect-interval-base 1; set net:reconnect-interval-multiplier 1.5; " +
    "set net:reconnect-interval-max 10; set net:timeout 5; set ftp:ssl-allow no; set cmd:interactive no; " +
    `set xfer:clobber yes; ${mirror}; exit`,
  ...["-u", "u,p", "-p", String(port), "127.0.0.1"],
];

const rcloneRemote = ({ port, obscured }) =>
  `:ftp,host=127.0.0.1,port=${port},user=u,pass=${obscured},explicit_tls=false:/`;
const rclone = (from, to) => [
  ...["rclone", "copy", from, to, "--config", "/dev/null", "--timeout", "5s", "--contimeout", "5s"],
  ...["--retries", "3", "--low-level-retries", "10", "--retries-sleep", "1s", "-q"],
];

const curl = ({ list }, ...further) => [
  ...["curl", "--silent", "--show-error", "--retry", "5", "--retry-all-errors", "--retry-delay", "1"],
  ...["--connect-timeout", "5", "--speed-limit", "1", "--speed-time", "5", ...further, "--config", list],
];

const ncftp = (program, { port }) => `${program} -R -V -u u -p p -P ${port} -r 5 -t 5 127.0.0.1`;

const basicFtp = (how, direction) => (run) => [run.node, run.basicFtp, how, direction, String(run.port), run.directory];
const basicFtpBoth = (how) => ({ down: basicFtp(how, "down"), up: basicFtp(how, "up") });

/** curl can't copy a tree: it gets all files in a list, so that no fault of a listing can hit it. */
const curlBoth = (...further) => ({
  down: (run) => curl(run, ...further, "--create-dirs"),
  up: (run) => curl(run, ...further, "--ftp-create-dirs"),
});

/**
 * All clients with the command that copies the whole tree, by direction; wget knows no upload. `program` is what has to be
 * installed, and the first line of `version` says which one it is.
 */
export const clients = [
  {
    name: "ours",
    title: "ours (apps/mirror)",
    commands: {
      down: (run) => [
        ...[run.node, run.mirror, "get", `ftp://u:p@127.0.0.1:${run.port}/`, run.directory],
        ...["--timeout", "5", "--quiet"],
      ],
      up: (run) => [
        ...[run.node, run.mirror, "put", run.directory, `ftp://u:p@127.0.0.1:${run.port}/`],
        ...["--timeout", "5", "--quiet"],
      ],
    },
  },
  {
    name: "lftp",
    title: "lftp mirror -P4",
    program: "lftp",
    version: ["lftp", "--version"],
    commands: {
      down: (run) => lftp(run, `mirror -P4 / ${run.directory}`),
      up: (run) => lftp(run, `mirror -R -P4 ${run.directory} /`),
    },
  },
  {
    name: "lftp-c",
    title: "lftp mirror -c -P1",
    program: "lftp",
    version: ["lftp", "--version"],
    commands: {
      down: (run) => lftp(run, `mirror -c / ${run.directory}`),
      up: (run) => lftp(run, `mirror -c -R ${run.directory} /`),
    },
  },
  {
    name: "rclone",
    title: "rclone copy",
    program: "rclone",
    version: ["rclone", "version"],
    commands: {
      down: (run) => rclone(rcloneRemote(run), run.directory),
      up: (run) => rclone(run.directory, rcloneRemote(run)),
    },
  },
  { name: "curl", title: "curl --retry", program: "curl", version: ["curl", "--version"], commands: curlBoth() },
  {
    name: "curl-c",
    title: "curl --retry -C -",
    program: "curl",
    version: ["curl", "--version"],
    commands: curlBoth("-C", "-"),
  },
  {
    name: "wget",
    title: "wget -r",
    program: "wget",
    version: ["wget", "--version"],
    commands: {
      down: (run) => [
        ...["wget", "-r", "-l", "inf", "-nH", "-nv", "--tries=5", "--waitretry=1", "--timeout=5"],
        ...["--retry-connrefused", "-P", run.directory, `ftp://u:p@127.0.0.1:${run.port}/`],
      ],
    },
  },
  {
    name: "ncftp",
    title: "ncftpget, ncftpput -R",
    program: "ncftpget",
    version: ["ncftpget", "-v"],
    commands: {
      down: (run) => ["sh", "-c", `exec ${ncftp("ncftpget", run)} "$0" /`, run.directory],
      up: (run) => ["sh", "-c", `cd "$0" && exec ${ncftp("ncftpput", run)} / *`, run.directory],
    },
  },
  { name: "basic-ftp", title: "basic-ftp", commands: basicFtpBoth("plain") },
  { name: "p-retry", title: "basic-ftp + p-retry", commands: basicFtpBoth("retry") },
  { name: "p-retry-resume", title: "basic-ftp + p-retry + resume", commands: basicFtpBoth("resume") },
];
