// `npm run test:site`: builds the site, follows its links, and tries it in Chromium. Arguments go to vitest.
// CHROMIUM names another binary than Debian's; GitHub's runners have Chrome.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { installMissing } from "./interop/install.mjs";
import { build, install, root } from "./prepare.mjs";

const debian = "/usr/bin/chromium";
const usual = [debian, "/usr/bin/google-chrome"];
const chromium = process.env.CHROMIUM ?? usual.find((program) => existsSync(program)) ?? debian;

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CHROMIUM: chromium, FTP_CODES_BROWSER: "1" },
  });
  return status === 0;
}

try {
  installMissing([{ program: chromium, package: "chromium" }]);
  install();
  build("site");
  const vitest = join(createRequire(import.meta.url).resolve("vitest/package.json"), "../vitest.mjs");
  const results = [run("apps/site/scripts/check-links.mjs"), run(vitest, "run", ...process.argv.slice(2))];
  process.exitCode = results.every(Boolean) ? 0 : 1;
} catch (error) {
  console.error(`test:site: ${error.message}`);
  process.exitCode = 1;
}
