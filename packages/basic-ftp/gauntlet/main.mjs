// The gauntlet: a tree of 60 files is copied both ways under every plan of faults, byte for byte, by the built packages.
// node packages/basic-ftp/gauntlet/main.mjs [--seed 1,2,3] [--plan NAME[,NAME]] [--clients ours,lftp,rclone,wget] [--jobs 3]
import { spawnSync } from "node:child_process";
import process from "node:process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    plan: { type: "string" },
    clients: { type: "string", default: "ours" },
    jobs: { type: "string", default: "3" },
  },
});
const list = (text) => text.split(",").filter((part) => part !== "");

// Whoever starts this wants to see what is written now, not what was built last.
const build = spawnSync(
  "npx",
  ["turbo", "run", "build", "--filter=@ftp-codes/basic-ftp", "--output-logs=errors-only"],
  {
    stdio: ["ignore", "ignore", "inherit"],
  },
);
if (build.status !== 0) throw new Error("@ftp-codes/basic-ftp could not be built.");

const { runGauntlet } = await import("./run-gauntlet.mjs");
process.exitCode = await runGauntlet({
  seeds: list(values.seed).map(Number),
  planNames: values.plan === undefined ? undefined : list(values.plan),
  clientNames: list(values.clients),
  jobs: Number(values.jobs),
});
