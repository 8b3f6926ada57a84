// Side by side, in one run, with ratios: what this package costs beside basic-ftp alone, and how many files a second a
// pool moves beside lftp and rclone. node packages/basic-ftp/bench/main.mjs [--only clients|trees] [--rounds 5] [--files 2000]
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "5" },
    files: { type: "string", default: "2000" },
  },
});
const build = spawnSync(
  "npx",
  ["turbo", "run", "build", "--filter=@ftp-codes/basic-ftp", "--output-logs=errors-only"],
  { stdio: ["ignore", "ignore", "inherit"] },
);
if (build.status !== 0) throw new Error("@ftp-codes/basic-ftp could not be built.");

const rounds = Number(values.rounds);
if (values.only !== "trees") {
  const { benchClients } = await import("./clients.mjs");
  await benchClients(rounds);
}
if (values.only !== "clients") {
  const { benchTrees } = await import("./trees.mjs");
  await benchTrees(rounds, Number(values.files));
}
