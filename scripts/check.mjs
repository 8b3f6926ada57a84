// `npm run check`: everything that can be said about the repository without running its programs. All steps run; any failure fails.
import { spawnSync } from "node:child_process";
import { build, install, root } from "./prepare.mjs";

const steps = [
  ["lint and format", "npm run --silent lint"],
  ["types", "npx tsc -v && npm run --silent typecheck"],
  ["type tests", "npm run --silent test:types"],
  ["packages (publint, attw)", "npm run --silent check:package"],
  ["size budgets", "npm run --silent size"],
  ["dependency arrows", "node scripts/check-dependencies.mjs"],
  ["exported names", "node scripts/check-api.mjs"],
  ["links in documents", "node scripts/check-links.mjs"],
  ["links of the site", "node apps/site/scripts/check-links.mjs"],
];

install();
build();
const failed = [];
for (const [name, command] of steps) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
  if (status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? `\nAll ${steps.length} checks passed.` : `\nFailed: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
