// Runs Astro on the site: "build" (into dist), "dev" or "check" (types). Nothing is fetched and nothing reported.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const commands = {
  build: ["build", "--silent"],
  dev: ["dev", "--host", "127.0.0.1"],
  check: ["check", "--minimumSeverity", "warning"],
};
const command = commands[process.argv[2] ?? "build"];
if (command === undefined) {
  console.error(`There are: ${Object.keys(commands).join(", ")}.`);
  process.exit(2);
}
const astro = join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "astro.js");
const { status } = spawnSync(process.execPath, [astro, ...command], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  stdio: "inherit",
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
});
process.exitCode = status ?? 1;
